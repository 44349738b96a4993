package io.diapason.ticketing.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who works on what, and who has begun lately.
 *
 * @param halt who stopped everything; null while nobody has
 * @param seats the runs that work on CIs now
 * @param starts those that began lately, oldest first
 */
public record RemediationBook(@Nullable Halt halt, List<Seat> seats, List<Start> starts) {

  /** How long a beginning is remembered, and so the longest time for a rate. */
  public static final Duration REMEMBERED = Duration.ofDays(7);

  private static final int MOST_STARTS = 20_000;

  public RemediationBook {
    seats = seats == null ? List.of() : List.copyOf(seats);
    starts = starts == null ? List.of() : List.copyOf(starts);
  }

  /** Nothing was written yet. */
  public static RemediationBook empty() {
    return new RemediationBook(null, List.of(), List.of());
  }

  /**
   * Somebody stopped everything.
   *
   * @param by who
   * @param why in words
   * @param at when
   */
  public record Halt(String by, String why, Instant at) {}

  /**
   * A run at work.
   *
   * @param run its id
   * @param cis what it works on
   */
  public record Seat(String run, List<String> cis) {}

  /**
   * A run that began.
   *
   * @param run its id
   * @param runbook the id of its runbook
   * @param at when
   */
  public record Start(String run, String runbook, Instant at) {}

  /** With or without a stop of everything. */
  public RemediationBook with(@Nullable Halt stop) {
    return new RemediationBook(stop, seats, starts);
  }

  /** Whether a run has its place. */
  public boolean seats(String run) {
    return seats.stream().anyMatch(seat -> seat.run().equals(run));
  }

  /** With a place for a run that begins. */
  public RemediationBook seat(Seat seat, String runbook, Instant now) {
    if (seats(seat.run())) {
      return this;
    }
    List<Seat> taken = new ArrayList<>(seats);
    taken.add(seat);
    List<Start> begun = new ArrayList<>();
    starts.stream().filter(start -> start.at().plus(REMEMBERED).isAfter(now)).forEach(begun::add);
    begun.add(new Start(seat.run(), runbook, now));
    int surplus = Math.max(0, begun.size() - MOST_STARTS);
    return new RemediationBook(halt, taken, begun.subList(surplus, begun.size()));
  }

  /** Without the place of a run that has ended. */
  public RemediationBook release(String run) {
    return new RemediationBook(
        halt, seats.stream().filter(seat -> !seat.run().equals(run)).toList(), starts);
  }
}
