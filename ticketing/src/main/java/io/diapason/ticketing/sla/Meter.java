package io.diapason.ticketing.sla;

import io.diapason.ticketing.calendar.BusinessCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures the running time of a history. Each stretch is measured by the calendar of the target
 * that covered the ticket in it, so an edit changes how time counts from then on and never how it
 * counted. Where no target covers the ticket, nothing is promised and no time counts.
 */
final class Meter {

  private final List<Piece> pieces = new ArrayList<>();

  /** A time in which one calendar counts, or none does; the last one has no end. */
  private record Piece(
      Instant from, @Nullable Instant until, @Nullable BusinessCalendar calendar, long banked) {

    Instant endBefore(Instant moment) {
      return until != null && until.isBefore(moment) ? until : moment;
    }
  }

  Meter(List<Stretch> stretches, SlaRules rules) {
    List<Instant> turns = rules.turns();
    for (int i = 0; i < stretches.size(); i++) {
      Instant until = i + 1 < stretches.size() ? stretches.get(i + 1).from() : null;
      cut(stretches.get(i), until, turns, rules);
    }
  }

  private void cut(Stretch stretch, @Nullable Instant until, List<Instant> turns, SlaRules rules) {
    Instant from = stretch.from();
    long banked = stretch.bankedMillis();
    for (Instant turn : turns) {
      if (turn.isAfter(from) && (until == null || turn.isBefore(until))) {
        pieces.add(new Piece(from, turn, calendarOf(stretch, from, rules), banked));
        from = turn;
        banked = 0;
      }
    }
    pieces.add(new Piece(from, until, calendarOf(stretch, from, rules), banked));
  }

  private static @Nullable BusinessCalendar calendarOf(
      Stretch stretch, Instant at, SlaRules rules) {
    SlaTarget target = stretch.kind().isRunning() ? rules.targetOf(stretch, at) : null;
    return target == null ? null : target.calendar();
  }

  /** How much running time there was until a moment. */
  long millisUntil(Instant moment) {
    long sum = 0;
    for (Piece piece : pieces) {
      if (piece.from.isAfter(moment)) {
        break;
      }
      sum += piece.banked;
      if (piece.calendar != null) {
        sum += piece.calendar.openMillis(piece.from, piece.endBefore(moment));
      }
    }
    return sum;
  }

  /**
   * The first moment by which there was so much running time, or will be if nothing happens.
   *
   * @return null when it does not come
   */
  @Nullable Instant whenReached(long millis) {
    long left = millis;
    for (Piece piece : pieces) {
      left -= piece.banked;
      if (left <= 0) {
        return piece.from;
      }
      if (piece.calendar != null) {
        Instant reached = piece.calendar.after(piece.from, left);
        if (reached != null && (piece.until == null || !reached.isAfter(piece.until))) {
          return reached;
        }
        if (piece.until != null) {
          left -= piece.calendar.openMillis(piece.from, piece.until);
        }
      }
    }
    return null;
  }
}
