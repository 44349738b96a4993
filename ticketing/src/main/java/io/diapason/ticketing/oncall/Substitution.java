package io.diapason.ticketing.oncall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An override: somebody takes over for a while. A swap of shifts is two of them.
 *
 * @param id unique in its schedule
 * @param person who takes over
 * @param instead only where this person would be on call; null for whoever it is, and for gaps
 * @param from its beginning
 * @param until its end, not included
 */
public record Substitution(
    String id, String person, @Nullable String instead, Instant from, Instant until) {

  boolean covers(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }
}
