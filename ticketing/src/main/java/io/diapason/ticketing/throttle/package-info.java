/**
 * Sparing people: who gets how many messages by which channel, and what becomes of the rest. Start
 * at {@link io.diapason.ticketing.throttle.ThrottlePolicy}.
 */
@NullMarked
package io.diapason.ticketing.throttle;

import org.jspecify.annotations.NullMarked;
