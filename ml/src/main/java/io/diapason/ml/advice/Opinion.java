package io.diapason.ml.advice;

/**
 * What one model said to one question about one incident, whether it was acted on or not.
 *
 * @param question which was asked
 * @param stage where the model stood
 * @param modelId which model
 * @param label its likeliest answer; empty when it knew nothing of the incident
 * @param probability its own, 0 to 1; 0 where it gave no number
 * @param sure whether it would have answered; else it abstained
 * @param knownFeatures how many telling features of the incident it knew
 */
public record Opinion(
    Question question,
    Stage stage,
    String modelId,
    String label,
    double probability,
    boolean sure,
    int knownFeatures) {}
