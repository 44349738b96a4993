/**
 * What a model sees of an incident: named numbers, made by the same code for training and for
 * serving. Never a model, a file or a clock. Start reading at {@link
 * io.diapason.ml.feature.IncidentFeatures}.
 */
@NullMarked
package io.diapason.ml.feature;

import org.jspecify.annotations.NullMarked;
