package io.diapason.ml.registry;

/**
 * How good a model was on incidents that opened after all it was trained on. All shares lie between
 * 0 and 1; with nothing to measure on they are 0.
 *
 * @param holdOut the incidents measured on; neither training nor threshold saw them
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
