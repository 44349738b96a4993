/** See the packages below. */
@NullMarked
package io.diapason.correlation;

import org.jspecify.annotations.NullMarked;
