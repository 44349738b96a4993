/**
 * Past incidents with what people decided, as files and as a generated sample. Nothing is trained
 * here. Start reading at {@link io.diapason.ml.history.LabelledIncident}.
 */
@NullMarked
package io.diapason.ml.history;

import org.jspecify.annotations.NullMarked;
