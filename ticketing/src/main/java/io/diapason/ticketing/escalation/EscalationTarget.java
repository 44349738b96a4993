package io.diapason.ticketing.escalation;

/**
 * Whom a step calls. Who that is in person is found out when the step is taken.
 *
 * @param kind what the id names
 * @param id a user, a team, a schedule, or a channel of the notifier
 */
public record EscalationTarget(Kind kind, String id) {

  /** What can be called. */
  public enum Kind {
    USER,
    /** Whoever is on call by the team's schedule; all its members where it has none. */
    TEAM,
    SCHEDULE,
    CHANNEL
  }

  /** The one channel that there always is: the notifier as it is configured. */
  public static EscalationTarget notifier() {
    return new EscalationTarget(Kind.CHANNEL, "webhook");
  }
}
