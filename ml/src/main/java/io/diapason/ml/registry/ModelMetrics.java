package io.diapason.ml.registry;

/**
 * How good a model was on incidents that it had not learnt from. All shares lie between 0 and 1;
 * with nothing to measure on they are 0.
 *
 * <p>Of a model of our own incidents: measured with the model itself on what opened later than all
 * that it and its threshold saw. Of a table's model: measured with a sibling that learnt from the
 * rest, on the rows on which calibration and threshold were chosen too, so calibration error,
 * coverage and what follows from the threshold look a little better than they are; the model itself
 * has learnt from these rows. What a table's model is worth is what {@code evaluate} says on
 * others.
 *
 * @param holdOut the incidents measured on
 * @param accuracy share answered right when it answers always
 * @param macroF1 F1 averaged over the labels that occur, so that rare ones count as much
 * @param logLoss mean negative logarithm (base e) of the true label's probability, floored at 1e-15
 * @param calibrationError mean distance of claimed probability from accuracy, in ten equal bins
 * @param coverage share of incidents on which it is sure enough to answer
 * @param coveredAccuracy share right among those
 * @param adviceAccuracy share right as people see it: the model when sure, else the default rule
 * @param ruleAccuracy share right by the default rule alone
 * @param ruleMacroF1 macro F1 of the default rule alone
 * @param majorityAccuracy share right by always giving the most frequent label of the training
 */
public record ModelMetrics(
    TimeSpan holdOut,
    double accuracy,
    double macroF1,
    double logLoss,
    double calibrationError,
    double coverage,
    double coveredAccuracy,
    double adviceAccuracy,
    double ruleAccuracy,
    double ruleMacroF1,
    double majorityAccuracy) {}
