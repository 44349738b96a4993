/**
 * Advice by trained models, each held to its own threshold. How a model computes lives elsewhere;
 * here it is only asked. Start reading at {@link io.diapason.ml.learned.ModelAdviser}.
 */
@NullMarked
package io.diapason.ml.learned;

import org.jspecify.annotations.NullMarked;
