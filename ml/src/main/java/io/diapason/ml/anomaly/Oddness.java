package io.diapason.ml.anomaly;

/**
 * How unlike earlier values one is.
 *
 * @param score from 0, like many others, up
 * @param found the value, or the mean of the newest values, whichever is odder
 * @param isMean whether it is the mean
 */
record Oddness(double score, float found, boolean isMean) {}
