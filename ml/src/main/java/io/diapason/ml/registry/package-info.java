/**
 * Trained models with their cards, and which of them is live. Bytes are kept and checked here,
 * never understood. Start reading at {@link io.diapason.ml.registry.ModelStore}.
 */
@NullMarked
package io.diapason.ml.registry;

import org.jspecify.annotations.NullMarked;
