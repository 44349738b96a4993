/**
 * When somebody works: hours of the week in a time zone, with holidays. Pure computing on instants;
 * nothing here asks what time it is. Start at {@link
 * io.diapason.ticketing.calendar.BusinessCalendar}.
 */
@NullMarked
package io.diapason.ticketing.calendar;

import org.jspecify.annotations.NullMarked;
