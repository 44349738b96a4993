/**
 * Holidays that are kept elsewhere, as iCalendar files. The only place of the calendars that knows
 * that format. Start at {@link io.diapason.ticketing.calendar.ical.HolidayReader}.
 */
@NullMarked
package io.diapason.ticketing.calendar.ical;

import org.jspecify.annotations.NullMarked;
