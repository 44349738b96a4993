/**
 * The JSON that people and programs see, built from our records. It never reads or writes anything.
 */
@NullMarked
package io.diapason.ticketing.api;

import org.jspecify.annotations.NullMarked;
