/**
 * A walk through the tables of a plan, week by week, and what is shown of it. It keeps no model and
 * holds no rule of its own; those are in {@link io.diapason.ml.backtest}. Start reading at {@link
 * io.diapason.deploy.learning.backtest.TableBacktest}.
 */
@NullMarked
package io.diapason.deploy.learning.backtest;

import org.jspecify.annotations.NullMarked;
