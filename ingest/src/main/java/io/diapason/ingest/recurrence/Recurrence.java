package io.diapason.ingest.recurrence;

import io.diapason.vocabulary.MaintenanceWindow;
import io.diapason.vocabulary.Silence;
import io.diapason.vocabulary.Silence.State;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.TimeZone;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * A stretch of time that may hold again and again.
 *
 * @param startsAt when it first begins
 * @param endsAt when it first ends
 * @param rule a recurrence rule of RFC 5545; empty for once
 * @param zone the time zone in which the rule counts; empty for UTC
 */
public record Recurrence(Instant startsAt, Instant endsAt, String rule, String zone) {

  /** So many times are looked at before a rule is believed. */
  private static final int TRIED = 50;

  /** When a silence holds. */
  public static Recurrence of(Silence silence) {
    return new Recurrence(
        silence.startsAt(), silence.endsAt(), silence.recurrence(), silence.zone());
  }

  /** When a window holds. */
  public static Recurrence of(MaintenanceWindow window) {
    return new Recurrence(window.startsAt(), window.endsAt(), window.recurrence(), window.zone());
  }

  /** Whether the zone is one that is known. */
  public boolean hasKnownZone() {
    return zone.isEmpty() || ZoneId.getAvailableZoneIds().contains(zone);
  }

  /**
   * Whether the rule can be followed: it is one of RFC 5545, it comes to pass, and no time of it
   * begins before the last has ended. What overlaps itself says nothing more than a longer time,
   * and would cost the engine a look at each of its beginnings.
   */
  public boolean hasSoundRule() {
    if (rule.isEmpty()) {
      return true;
    }
    try {
      RecurrenceRuleIterator starts = starts();
      if (!starts.hasNext()) {
        return false;
      }
      Instant last = Instant.ofEpochMilli(starts.nextMillis());
      for (int tried = 1; tried < TRIED && starts.hasNext(); tried++) {
        Instant start = Instant.ofEpochMilli(starts.nextMillis());
        if (start.isBefore(last.plus(length()))) {
          return false;
        }
        last = start;
      }
      return true;
    } catch (IllegalArgumentException e) {
      return false; // Not a rule, or one whose end is of another kind than its start.
    }
  }

  /** Where in its life it is: pending also between two of its times, and over after the last. */
  public State stateAt(Instant now) {
    if (rule.isEmpty()) {
      return !now.isBefore(endsAt)
          ? State.EXPIRED
          : now.isBefore(startsAt) ? State.PENDING : State.ACTIVE;
    }
    RecurrenceRuleIterator starts = starts();
    starts.fastForward(now.minus(length()).toEpochMilli());
    while (starts.hasNext()) {
      Instant start = Instant.ofEpochMilli(starts.nextMillis());
      if (start.isAfter(now)) {
        return State.PENDING;
      }
      if (start.plus(length()).isAfter(now)) {
        return State.ACTIVE;
      }
    }
    return State.EXPIRED;
  }

  private Duration length() {
    return Duration.between(startsAt, endsAt);
  }

  private RecurrenceRuleIterator starts() {
    try {
      return new RecurrenceRule(rule)
          .iterator(startsAt.toEpochMilli(), TimeZone.getTimeZone(zone.isEmpty() ? "UTC" : zone));
    } catch (InvalidRecurrenceRuleException e) {
      throw new IllegalArgumentException(
          "Expected a recurrence rule of RFC 5545, but found '" + rule + "'", e);
    }
  }
}
