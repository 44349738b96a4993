/**
 * Walks through a past week by week as it was lived: each week is answered before it is learnt
 * from, and a candidate takes over only if the gate lets it. Never a file, a clock or a learner of
 * its own. Start reading at {@link io.diapason.ml.backtest.Backtest}.
 */
@NullMarked
package io.diapason.ml.backtest;

import org.jspecify.annotations.NullMarked;
