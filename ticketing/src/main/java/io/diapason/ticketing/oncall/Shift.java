package io.diapason.ticketing.oncall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time in which one person, or nobody, is on call.
 *
 * @param person whose id; null for a gap
 * @param from its beginning
 * @param until its end, not included
 * @param source the layer or the override that says so; empty for a gap
 */
public record Shift(@Nullable String person, Instant from, Instant until, String source) {

  /** Whether nobody is on call. */
  public boolean isGap() {
    return person == null;
  }

  boolean covers(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }
}
