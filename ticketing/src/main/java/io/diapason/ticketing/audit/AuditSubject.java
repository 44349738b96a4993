package io.diapason.ticketing.audit;

/**
 * On what somebody acted.
 *
 * @param kind of thing
 * @param id which one; empty where there is only one
 */
public record AuditSubject(Kind kind, String id) {

  /** The things on which people act. */
  public enum Kind {
    TICKET,
    RUNBOOK,
    RUN,
    /** All runs at once. */
    REMEDIATION,
    /** Who is on call. */
    SCHEDULE
  }

  /** A ticket. */
  public static AuditSubject ticket(String id) {
    return new AuditSubject(Kind.TICKET, id);
  }
}
