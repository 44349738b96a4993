package io.diapason.ticketing.sla;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That people were told how much of the time was used up, so that they are told once.
 *
 * @param measure of which clock
 * @param target by which target
 * @param since when the opening began that the clock measures; null for one that goes on through
 *     all of them
 * @param share how much, in percent; 100 for a breach
 * @param at when it was noticed
 */
public record SlaMark(
    Measure measure, String target, @Nullable Instant since, int share, Instant at) {

  /** Whether it says that all of the time was used up. */
  public boolean tellsOfBreach() {
    return share >= Allowance.BREACH;
  }

  /** The end of the key of what is sent; the same mark has the same. */
  public String keyTail() {
    return "sla:"
        + measure.name().toLowerCase(Locale.ROOT)
        + ":"
        + target
        + ":"
        + (since == null ? 0 : since.toEpochMilli())
        + ":"
        + share;
  }

  boolean concernsSameAs(SlaMark other) {
    return measure == other.measure
        && target.equals(other.target)
        && Objects.equals(since, other.since);
  }
}
