/**
 * How a training is set up and judged: splits by time, thresholds, metrics. Pure arithmetic; the
 * learner itself lives elsewhere. Start reading at {@link io.diapason.ml.training.TrainingConfig}.
 */
@NullMarked
package io.diapason.ml.training;

import org.jspecify.annotations.NullMarked;
