package io.diapason.deploy.replay.outcome;

import io.diapason.vocabulary.Priority;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What counts in a replay.
 *
 * @param pageFrom the least urgent priority that gets a ticket, and so pages
 * @param until what is said of later moments does not count; null for no such bound
 */
public record Scope(Priority pageFrom, @Nullable Instant until) {

  /** Everything counts, and pages are those of the default rules. */
  public static Scope whole() {
    return new Scope(Priority.P4, null);
  }
}
