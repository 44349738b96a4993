package io.diapason.ticketing.sla;

import io.diapason.vocabulary.Priority;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a target is for. An empty set stands for all.
 *
 * @param priorities any of these
 * @param services any of these CIs
 * @param teams any of these
 * @param from not before; null for ever since
 * @param until no longer; null for ever on
 */
public record TargetScope(
    Set<Priority> priorities,
    Set<String> services,
    Set<String> teams,
    @Nullable Instant from,
    @Nullable Instant until) {

  public TargetScope {
    priorities = Set.copyOf(priorities);
    services = Set.copyOf(services);
    teams = Set.copyOf(teams);
  }

  /** These priorities, always; all of them when none is named. */
  public static TargetScope of(Priority... priorities) {
    return new TargetScope(Set.of(priorities), Set.of(), Set.of(), null, null);
  }

  boolean covers(Stretch stretch, Instant at) {
    return (priorities.isEmpty() || priorities.contains(stretch.priority()))
        && (services.isEmpty() || services.contains(stretch.service()))
        && (teams.isEmpty() || teams.contains(stretch.team()))
        && (from == null || !at.isBefore(from))
        && (until == null || at.isBefore(until));
  }
}
