package io.diapason.ml.backtest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One week.
 *
 * @param begins Monday at midnight, UTC
 * @param rows how many opened in it
 * @param answers how many answers came in, to whichever rows; the gate looks at these
 * @param live the model that answered in it; empty while the baseline stood
 * @param scores of the rows that opened in it; null when none did
 * @param verdict at its end
 */
public record Week(
    Instant begins, int rows, int answers, String live, @Nullable Scores scores, Verdict verdict) {}
