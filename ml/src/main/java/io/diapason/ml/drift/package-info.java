/**
 * Whether a model still meets what it was made for: input and calibration, held against its card.
 * Pure arithmetic. Start reading at {@link io.diapason.ml.drift.ModelHealth}.
 */
@NullMarked
package io.diapason.ml.drift;

import org.jspecify.annotations.NullMarked;
