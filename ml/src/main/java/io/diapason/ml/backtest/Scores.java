package io.diapason.ml.backtest;

import org.jspecify.annotations.Nullable;

/**
 * How good the answers to the same rows were, each from 0 to 1 by the same measure.
 *
 * @param standing of what answered: the live model, or the baseline while there is none
 * @param first of the first model, never trained again; null before there is one
 * @param newest of the newest candidate, taken without asking the gate; null when there is none
 * @param majority of the answer that was most frequent before; null while none was known
 * @param human of a person's first answer; null when none is told
 */
public record Scores(
    double standing,
    @Nullable Double first,
    @Nullable Double newest,
    @Nullable Double majority,
    @Nullable Double human) {}
