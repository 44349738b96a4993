/**
 * Shifts as iCalendar (RFC 5545), out and in. The one place that knows the library; it holds no
 * rules on who is on call. Start at {@link io.diapason.ticketing.oncall.ical.ShiftCalendar}.
 */
@NullMarked
package io.diapason.ticketing.oncall.ical;

import org.jspecify.annotations.NullMarked;
