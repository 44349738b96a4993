package io.diapason.ticketing.throttle;

import io.diapason.ticketing.message.HeldNotice;
import java.time.Instant;
import java.util.List;

/**
 * What somebody got of late by one channel, and what waits.
 *
 * @param sent what counts against the measure, oldest first
 * @param held what waits, oldest first
 * @param bundles messages on their way that tell what waited
 * @param told what was told along with another message
 */
public record ThrottleState(
    List<Mark> sent, List<HeldNotice> held, List<Bundle> bundles, List<Mark> told) {

  public ThrottleState {
    sent = sent == null ? List.of() : List.copyOf(sent);
    held = held == null ? List.of() : List.copyOf(held);
    bundles = bundles == null ? List.of() : List.copyOf(bundles);
    told = told == null ? List.of() : List.copyOf(told);
  }

  /** Nothing was sent yet. */
  public static ThrottleState empty() {
    return new ThrottleState(List.of(), List.of(), List.of(), List.of());
  }

  /**
   * Something that happened to an intent.
   *
   * @param key of the intent
   * @param at when
   */
  public record Mark(String key, Instant at) {}

  /**
   * A message that tells what waited.
   *
   * @param key of the intent that carries the rest
   * @param at since when it is on its way
   * @param carried the rest
   */
  public record Bundle(String key, Instant at, List<HeldNotice> carried) {

    public Bundle {
      carried = carried == null ? List.of() : List.copyOf(carried);
    }

    boolean carries(String other) {
      return carried.stream().anyMatch(held -> held.key().equals(other));
    }
  }
}
