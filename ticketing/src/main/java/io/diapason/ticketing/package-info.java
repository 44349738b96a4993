/** See the packages below. */
@NullMarked
package io.diapason.ticketing;

import org.jspecify.annotations.NullMarked;
