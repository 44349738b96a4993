/**
 * What this room counts, under {@code diapason_ticketing_}. Nothing reads these numbers to decide.
 */
@NullMarked
package io.diapason.ticketing.metrics;

import org.jspecify.annotations.NullMarked;
