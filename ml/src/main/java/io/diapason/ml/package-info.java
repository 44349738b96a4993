/**
 * The library of the house: it gives advice on impact and routing and never decides. Nothing lives
 * directly in this package. Start reading at {@link io.diapason.ml.advice.Adviser}.
 */
@NullMarked
package io.diapason.ml;

import org.jspecify.annotations.NullMarked;
