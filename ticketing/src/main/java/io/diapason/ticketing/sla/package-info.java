/**
 * How long tickets may take: targets, and clocks that are computed from what happened, never
 * counted up. It knows calendars and no tickets. Start at {@link
 * io.diapason.ticketing.sla.SlaPolicy}.
 */
@NullMarked
package io.diapason.ticketing.sla;

import org.jspecify.annotations.NullMarked;
