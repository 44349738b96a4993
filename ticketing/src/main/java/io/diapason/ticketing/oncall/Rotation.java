package io.diapason.ticketing.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/**
 * Turns that hand over at the same time on the wall, summer or winter. A turn ends at the first
 * moment at which the wall of the zone shows the time of the handover or a later one: in spring
 * that may be the moment at which the clock is put forward, and in autumn it is the first of two.
 *
 * @param zone whose wall
 * @param start when the first turn begins
 * @param every how long each is on the wall; whole hours, days or weeks
 */
public record Rotation(ZoneId zone, LocalDateTime start, Duration every) {

  /** Checks that turns have a length. */
  public Rotation {
    if (every.toHours() < 1 || !every.equals(Duration.ofHours(every.toHours()))) {
      throw new IllegalArgumentException("Expected turns of whole hours, but got " + every);
    }
  }

  /** When a turn begins; the first is number 0. */
  Instant begin(long turn) {
    LocalDateTime wall = start.plusSeconds(turn * every.toSeconds());
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
    return offsets.isEmpty()
        ? Objects.requireNonNull(zone.getRules().getTransition(wall)).getInstant()
        : wall.toInstant(offsets.get(0));
  }

  /** Which turn it is; below 0 before the first. */
  long turnAt(Instant moment) {
    long wall = LocalDateTime.ofInstant(moment, zone).toEpochSecond(ZoneOffset.UTC);
    long turn = Math.floorDiv(wall - start.toEpochSecond(ZoneOffset.UTC), every.toSeconds());
    // Where the clock is put back, the wall shows a time before a handover that has been.
    while (!begin(turn + 1).isAfter(moment)) {
      turn++;
    }
    while (begin(turn).isAfter(moment)) {
      turn--;
    }
    return turn;
  }
}
