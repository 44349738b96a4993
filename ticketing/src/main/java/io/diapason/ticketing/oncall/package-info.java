/**
 * Who carries the pager when: people, teams and schedules as values. Time zones and summer time of
 * handovers live here and nowhere else. It never asks what time it is and tells nobody. Start at
 * {@link io.diapason.ticketing.oncall.OnCallSchedule}.
 */
@NullMarked
package io.diapason.ticketing.oncall;

import org.jspecify.annotations.NullMarked;
