package io.diapason.ticketing.oncall.ical;

import io.diapason.ticketing.oncall.OnCallPlan;
import io.diapason.ticketing.oncall.OnCallSchedule;
import io.diapason.ticketing.oncall.Person;
import io.diapason.ticketing.oncall.Shift;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes the shifts of a schedule as a calendar that people can subscribe to. */
public final class ShiftCalendar {

  private ShiftCalendar() {}

  /**
   * An event for each shift between two moments, in UTC; gaps are left out. The same shift has the
   * same name whenever it is asked for, so a subscriber sees it move and not twice.
   */
  public static String write(
      OnCallPlan plan, OnCallSchedule schedule, Instant from, Instant until) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Diapason//On call//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(new XProperty("X-WR-CALNAME", "On call: " + schedule.id()));
    // From further back, so that the first shift keeps the beginning that names it.
    for (Shift shift : schedule.shifts(from.minus(OnCallSchedule.AHEAD), until)) {
      if (!shift.isGap() && shift.until().isAfter(from)) {
        calendar.add(event(plan, schedule.id(), shift));
      }
    }
    return calendar.toString();
  }

  private static VEvent event(OnCallPlan plan, String schedule, Shift shift) {
    String id = String.valueOf(shift.person());
    String name = plan.person(id).map(Person::name).orElse(id);
    VEvent event = new VEvent(false);
    for (var property :
        List.of(
            new Uid(schedule + "-" + shift.from().getEpochSecond() + "-" + id + "@diapason"),
            // A shift has no edits of its own: what it says was true from its beginning.
            new DtStamp(shift.from()),
            new net.fortuna.ical4j.model.property.DtStart<>(shift.from()),
            new net.fortuna.ical4j.model.property.DtEnd<>(shift.until()),
            new net.fortuna.ical4j.model.property.Summary(name),
            new net.fortuna.ical4j.model.property.Description(
                "On call for " + schedule + " by " + shift.source()))) {
      event.add(property);
    }
    return event;
  }
}
