/** See the packages below. */
@NullMarked
package io.diapason.ml;

import org.jspecify.annotations.NullMarked;
