package io.diapason.ticketing.calendar.ical;

import io.diapason.ticketing.calendar.Closing;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/**
 * Reads the times in which nobody works from a calendar: each event is one, whole days as well as
 * hours, whether or not it shows people as busy. What recurs is written out for the years 2020 to
 * 2039; what is cancelled, and single events that were moved, are heeded.
 *
 * @param zone whose wall is meant, also by times that have no zone of their own
 */
public record HolidayReader(ZoneId zone) {

  private static final ZonedDateTime FIRST =
      ZonedDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
  private static final Period<ZonedDateTime> YEARS = new Period<>(FIRST, FIRST.plusYears(20));
  private static final int DATE_LENGTH = 8;

  /**
   * Reads a calendar.
   *
   * @throws IllegalArgumentException when it is none; the message names the line where one is known
   */
  public List<Closing> read(String text) {
    // Some editors begin a file with a mark of its byte order.
    List<VEvent> events = events(text.startsWith("\uFEFF") ? text.substring(1) : text);
    Map<String, Set<String>> moved = moved(events);
    List<Closing> closings = new ArrayList<>();
    for (VEvent event : events) {
      if (!value(event, "STATUS").equals("CANCELLED")) {
        boolean single = !value(event, "RECURRENCE-ID").isEmpty();
        Set<String> left = single ? Set.of() : moved.getOrDefault(value(event, "UID"), Set.of());
        closings.addAll(closings(event, left));
      }
    }
    return closings;
  }

  private static List<VEvent> events(String text) {
    ContentLines.check(text);
    try {
      return new CalendarBuilder().build(new StringReader(text)).getComponents(Component.VEVENT);
    } catch (ParserException e) {
      String what = String.valueOf(e.getMessage()).replaceFirst("^Error at line \\d+:\\s*", "");
      throw new IllegalArgumentException("line " + e.getLineNo() + ": " + what, e);
    } catch (IOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static String value(VEvent event, String name) {
    List<Property> properties = event.getProperties(name);
    String value = properties.isEmpty() ? null : properties.get(0).getValue();
    return value == null ? "" : value;
  }

  /** The dates of what recurs on which there is a single event instead. */
  private static Map<String, Set<String>> moved(List<VEvent> events) {
    Map<String, Set<String>> moved = new HashMap<>();
    for (VEvent event : events) {
      String date = value(event, "RECURRENCE-ID");
      if (date.length() >= DATE_LENGTH) {
        moved
            .computeIfAbsent(value(event, "UID"), any -> new HashSet<>())
            .add(date.substring(0, DATE_LENGTH));
      }
    }
    return moved;
  }

  private List<Closing> closings(VEvent event, Set<String> left) {
    List<Closing> closings = new ArrayList<>();
    try {
      for (Period<Temporal> period : event.<Temporal>calculateRecurrenceSet(YEARS)) {
        LocalDateTime from = wall(period.getStart());
        LocalDateTime until = wall(period.getEnd());
        if (period.getStart() instanceof LocalDate && !from.isBefore(until)) {
          until = from.plusDays(1);
        }
        if (from.isBefore(until) && !left.contains(from.format(DateTimeFormatter.BASIC_ISO_DATE))) {
          closings.add(new Closing(from, until));
        }
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "event '" + value(event, "SUMMARY") + "': " + e.getMessage(), e);
    }
    return closings;
  }

  private LocalDateTime wall(Temporal time) {
    if (time instanceof LocalDate date) {
      return date.atStartOfDay();
    }
    if (time instanceof LocalDateTime local) {
      return local;
    }
    if (time instanceof ZonedDateTime zoned) {
      return zoned.withZoneSameInstant(zone).toLocalDateTime();
    }
    if (time instanceof OffsetDateTime offset) {
      return offset.atZoneSameInstant(zone).toLocalDateTime();
    }
    return LocalDateTime.ofInstant(Instant.from(time), zone);
  }
}
