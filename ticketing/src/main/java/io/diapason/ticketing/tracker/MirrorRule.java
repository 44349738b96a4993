package io.diapason.ticketing.tracker;

import io.diapason.vocabulary.Priority;
import java.util.Set;

/**
 * Which tickets a tracker mirrors, and how it is spoken to.
 *
 * @param tracker its id
 * @param scope which tickets
 * @param dictionary what it calls things
 * @param patience how it is tried again
 */
public record MirrorRule(String tracker, Scope scope, Dictionary dictionary, Patience patience) {

  /**
   * Which tickets.
   *
   * @param atLeast the lowest priority
   * @param teams whose; empty for all
   * @param services about which CIs; empty for all
   */
  public record Scope(Priority atLeast, Set<String> teams, Set<String> services) {

    public Scope {
      teams = Set.copyOf(teams);
      services = Set.copyOf(services);
    }

    /** Every ticket. */
    public static Scope all() {
      return new Scope(Priority.P5, Set.of(), Set.of());
    }

    boolean holds(Priority priority, String team, String service) {
      return !atLeast.isMoreUrgentThan(priority)
          && (teams.isEmpty() || teams.contains(team))
          && (services.isEmpty() || services.contains(service));
    }
  }
}
