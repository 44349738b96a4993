package io.diapason.correlation.suppression;

import java.time.Duration;
import java.time.Instant;
import java.util.TimeZone;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * When a rule holds: once from a moment until another, or again and again by a recurrence rule of
 * RFC 5545. It remembers where in its recurrence it is, so one instance belongs to one thread.
 */
final class Schedule {

  private final Instant from;
  private final Instant until;
  private final @Nullable RecurrenceRule rule;
  private final TimeZone zone;
  private @Nullable Span known;

  /** A stretch of time in which the answer stays the same; the end is null outside. */
  private record Span(Instant from, Instant until, @Nullable Instant end) {
    boolean covers(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(until);
    }
  }

  private Schedule(Instant from, Instant until, @Nullable RecurrenceRule rule, TimeZone zone) {
    this.from = from;
    this.until = until;
    this.rule = rule;
    this.zone = zone;
  }

  /** A schedule as a silence or a window states it; the door has read its rule before. */
  static Schedule of(Instant from, Instant until, String recurrence, String zone) {
    TimeZone in = TimeZone.getTimeZone(zone.isEmpty() ? "UTC" : zone);
    if (recurrence.isEmpty()) {
      return new Schedule(from, until, null, in);
    }
    try {
      return new Schedule(from, until, new RecurrenceRule(recurrence), in);
    } catch (InvalidRecurrenceRuleException e) {
      throw new IllegalStateException(
          "Expected a recurrence rule of RFC 5545, but found '" + recurrence + "'", e);
    }
  }

  /** When what holds at this moment ends; null when it does not hold. */
  @Nullable Instant endAt(Instant moment) {
    if (moment.isBefore(from)) {
      return null;
    }
    if (rule == null) {
      return moment.isBefore(until) ? until : null;
    }
    Span span = known;
    if (span == null || !span.covers(moment)) {
      span = span(rule, moment);
      known = span;
    }
    return span.end();
  }

  /** From when on it never holds again; null when that cannot be told. */
  @Nullable Instant overFrom() {
    return rule == null ? until : null;
  }

  private Span span(RecurrenceRule repeated, Instant moment) {
    Duration length = Duration.between(from, until);
    RecurrenceRuleIterator starts = repeated.iterator(from.toEpochMilli(), zone);
    // All that begin at or before this and still hold now; the rule may let them overlap.
    starts.fastForward(moment.minus(length).toEpochMilli());
    Instant end = null;
    Instant begun = moment;
    while (starts.hasNext()) {
      Instant start = Instant.ofEpochMilli(starts.nextMillis());
      if (start.isAfter(moment)) {
        return end == null ? new Span(moment, start, null) : new Span(begun, min(end, start), end);
      }
      if (start.plus(length).isAfter(moment)) {
        begun = start;
        end = start.plus(length);
      }
    }
    return end == null ? new Span(moment, Instant.MAX, null) : new Span(begun, end, end);
  }

  private static Instant min(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
