package io.diapason.ticketing.guard;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.calendar.Opening;
import io.diapason.ticketing.guard.RemediationBook.Seat;
import io.diapason.ticketing.guard.RemediationBook.Start;
import io.diapason.ticketing.run.Run;
import io.diapason.ticketing.run.RunWorld.Admission;
import io.diapason.ticketing.runbook.Guards;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a run may begin: asked again and again until it may, or its patience ends.
 *
 * @param calendars by id, for the hours in which nothing begins
 * @param mostCis on how many CIs all runs together may work at a time
 * @param mostStarts how many runs may begin within an hour, whatever their runbooks
 */
public record GuardRules(Map<String, BusinessCalendar> calendars, int mostCis, int mostStarts) {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration LONGEST_FREEZE = Duration.ofDays(8);

  public GuardRules {
    calendars = Map.copyOf(calendars);
  }

  /** Ten CIs at a time and thirty beginnings an hour. */
  public static GuardRules defaults() {
    return new GuardRules(Map.of(), 10, 30);
  }

  /** Whether a run may begin now, by the book as it stands. */
  public Admission admit(Run run, RemediationBook book, Instant now) {
    if (book.seats(run.id())) {
      return Admission.granted();
    }
    Guards guards = run.runbook().guards();
    if (run.cis().isEmpty()) {
      return Admission.refused("Expected a CI to work on, but the incident names none");
    }
    if (run.cis().size() > guards.maxCis()) {
      return Admission.refused(
          "Expected at most "
              + guards.maxCis()
              + " CI(s), but it would work on "
              + run.cis().size()
              + ": "
              + String.join(", ", run.cis()));
    }
    Admission held = halted(book);
    held = held == null ? frozen(guards, now) : held;
    held = held == null ? taken(run, book) : held;
    held = held == null ? tooOften(run, book, now) : held;
    return Objects.requireNonNullElse(held, Admission.granted());
  }

  private static @Nullable Admission halted(RemediationBook book) {
    RemediationBook.Halt halt = book.halt();
    return halt == null ? null : Admission.held(null, words(halt));
  }

  /** A stop of everything in words. */
  public static String words(RemediationBook.Halt halt) {
    return "remediation was halted by " + halt.by() + " at " + halt.at() + ": " + halt.why();
  }

  private @Nullable Admission frozen(Guards guards, Instant now) {
    for (String id : guards.freeze()) {
      BusinessCalendar calendar = calendars.get(id);
      if (calendar == null) {
        return Admission.held(null, "calendar '" + id + "' of its freeze is not known any more");
      }
      if (calendar.isOpenAt(now)) {
        List<Opening> openings = calendar.openings(now, now.plus(LONGEST_FREEZE));
        Instant end = openings.get(0).until();
        return Admission.held(end, "calendar '" + id + "' freezes it until " + end);
      }
    }
    return null;
  }

  private @Nullable Admission taken(Run run, RemediationBook book) {
    Set<String> busy = new HashSet<>();
    for (Seat seat : book.seats()) {
      for (String ci : seat.cis()) {
        if (run.cis().contains(ci)) {
          return Admission.held(null, "run " + seat.run() + " works on " + ci);
        }
        busy.add(ci);
      }
    }
    return busy.size() + run.cis().size() > mostCis
        ? Admission.held(
            null, "runs work on " + busy.size() + " CIs, and at most " + mostCis + " may be")
        : null;
  }

  private @Nullable Admission tooOften(Run run, RemediationBook book, Instant now) {
    Guards guards = run.runbook().guards();
    List<Start> own =
        book.starts().stream().filter(start -> start.runbook().equals(run.runbook().id())).toList();
    Duration window = Duration.ofSeconds(guards.perSeconds());
    Admission held = tooOften(own, guards.maxRuns(), window, now);
    return held == null ? tooOften(book.starts(), mostStarts, HOUR, now) : held;
  }

  private static @Nullable Admission tooOften(
      List<Start> starts, int most, Duration window, Instant now) {
    List<Start> recent =
        starts.stream().filter(start -> start.at().plus(window).isAfter(now)).toList();
    if (recent.size() < most) {
      return null;
    }
    Instant free = recent.get(recent.size() - most).at().plus(window);
    return Admission.held(
        free, recent.size() + " began within " + window + ", and at most " + most + " may");
  }
}
