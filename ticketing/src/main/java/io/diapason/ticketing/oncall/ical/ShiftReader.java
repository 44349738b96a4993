package io.diapason.ticketing.oncall.ical;

import io.diapason.ticketing.oncall.Person;
import io.diapason.ticketing.oncall.Shift;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import org.jspecify.annotations.Nullable;

/**
 * Reads shifts from a calendar that somebody keeps elsewhere: each event is a shift of the person
 * whose id, name or address it has as its summary, or whom it invites. What recurs is written out
 * for the years 2020 to 2039.
 *
 * @param people who may be meant
 * @param zone for times that have no zone of their own, and for whole days
 */
public record ShiftReader(List<Person> people, ZoneId zone) {

  private static final ZonedDateTime FIRST =
      ZonedDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  public ShiftReader {
    people = List.copyOf(people);
  }

  /**
   * What a calendar says.
   *
   * @param shifts by the ids of people
   * @param strangers the summaries of events that name nobody whom we know
   */
  public record Read(List<Shift> shifts, List<String> strangers) {

    public Read {
      shifts = List.copyOf(shifts);
      strangers = List.copyOf(strangers);
    }
  }

  /**
   * Reads a calendar.
   *
   * @throws IllegalArgumentException when it is none
   */
  public Read read(String text) {
    Calendar calendar;
    try {
      calendar = new CalendarBuilder().build(new StringReader(text));
    } catch (ParserException | IOException e) {
      throw new IllegalArgumentException("Expected an iCalendar, but " + e.getMessage(), e);
    }
    List<Shift> shifts = new ArrayList<>();
    List<String> strangers = new ArrayList<>();
    for (VEvent event : calendar.<VEvent>getComponents(Component.VEVENT)) {
      String summary = event.getSummary() == null ? "" : event.getSummary().getValue();
      Optional<Person> person = personOf(event, summary);
      if (person.isEmpty()) {
        strangers.add(summary);
      } else {
        shifts.addAll(shiftsOf(event, person.get().id()));
      }
    }
    return new Read(shifts, strangers);
  }

  private List<Shift> shiftsOf(VEvent event, String person) {
    List<Shift> shifts = new ArrayList<>();
    Period<ZonedDateTime> years = new Period<>(FIRST, FIRST.plusYears(20));
    for (Period<Temporal> period : event.<Temporal>calculateRecurrenceSet(years)) {
      shifts.add(
          new Shift(person, instant(period.getStart()), instant(period.getEnd()), "calendar"));
    }
    return shifts;
  }

  private Instant instant(Temporal time) {
    if (time instanceof Instant instant) {
      return instant;
    }
    if (time instanceof ZonedDateTime zoned) {
      return zoned.toInstant();
    }
    if (time instanceof OffsetDateTime offset) {
      return offset.toInstant();
    }
    if (time instanceof LocalDateTime local) {
      return local.atZone(zone).toInstant();
    }
    return LocalDate.from(time).atStartOfDay(zone).toInstant();
  }

  private Optional<Person> personOf(VEvent event, String summary) {
    Optional<Person> named = people.stream().filter(p -> isNamed(p, summary)).findFirst();
    if (named.isPresent()) {
      return named;
    }
    List<Attendee> invited = event.getProperties("ATTENDEE");
    return people.stream()
        .filter(p -> invited.stream().anyMatch(a -> isNamed(p, addressOf(a))))
        .findFirst();
  }

  private static String addressOf(Attendee attendee) {
    String address = attendee.getValue() == null ? "" : attendee.getValue();
    return address.toLowerCase(Locale.ROOT).replaceFirst("^mailto:", "");
  }

  private static boolean isNamed(Person person, @Nullable String text) {
    String wanted = text == null ? "" : text.strip();
    return !wanted.isEmpty()
        && (wanted.equalsIgnoreCase(person.id())
            || wanted.equalsIgnoreCase(person.name())
            || wanted.equalsIgnoreCase(person.email()));
  }
}
