package io.diapason.ticketing.escalation;

import io.diapason.ticketing.oncall.Coverage;
import io.diapason.vocabulary.Priority;
import java.time.Instant;
import java.util.Set;

/**
 * When a policy is the one. An empty set stands for all.
 *
 * @param priorities any of these
 * @param teams any of these
 * @param services any of these CIs
 * @param when at what times
 * @param policy which
 */
public record EscalationRoute(
    Set<Priority> priorities,
    Set<String> teams,
    Set<String> services,
    Coverage when,
    EscalationPolicy policy) {

  public EscalationRoute {
    priorities = Set.copyOf(priorities);
    teams = Set.copyOf(teams);
    services = Set.copyOf(services);
  }

  boolean leads(Subject subject, Instant at) {
    return (priorities.isEmpty() || priorities.contains(subject.priority()))
        && (teams.isEmpty() || teams.contains(subject.team()))
        && (services.isEmpty() || services.contains(subject.service()))
        && when.holdsAt(at);
  }

  /**
   * What is escalated.
   *
   * @param id of the ticket
   * @param priority how soon somebody must work on it
   * @param team whose it is; empty when nobody is known
   * @param service the CI that it is about; empty when none is known
   */
  public record Subject(String id, Priority priority, String team, String service) {}
}
