package io.diapason.ticketing.audit;

import io.diapason.ticketing.paging.Cursor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a tenant are wanted, newest first.
 *
 * @param tenant whose
 * @param scope on what, and by whom
 * @param from not before; null for any time
 * @param until before this; null for any time
 * @param limit how many at most, 1 to 1000
 * @param after the last entry of the page before; null for the first page
 */
public record AuditQuery(
    String tenant,
    Scope scope,
    @Nullable Instant from,
    @Nullable Instant until,
    int limit,
    @Nullable Cursor after) {

  /**
   * On what, and by whom.
   *
   * @param kind of thing; null for any
   * @param id which thing; null for any
   * @param by exactly this person; null for any
   * @param action exactly this action; null for any
   */
  public record Scope(
      AuditSubject.@Nullable Kind kind,
      @Nullable String id,
      @Nullable String by,
      @Nullable String action) {

    /** Everything. */
    public static final Scope ALL = new Scope(null, null, null, null);

    /** All that was done to one thing. */
    public static Scope on(AuditSubject subject) {
      return new Scope(subject.kind(), subject.id(), null, null);
    }

    boolean covers(AuditEntry entry) {
      return (kind == null || kind == entry.subject().kind())
          && (id == null || id.equals(entry.subject().id()))
          && (by == null || by.equals(entry.actor().by()))
          && (action == null || action.equals(entry.action()));
    }
  }

  public AuditQuery {
    limit = Math.max(1, Math.min(1000, limit));
  }

  /** The newest entries of a scope. */
  public static AuditQuery newest(String tenant, Scope scope, int limit) {
    return new AuditQuery(tenant, scope, null, null, limit, null);
  }

  boolean matches(AuditEntry entry) {
    return entry.tenant().equals(tenant)
        && scope.covers(entry)
        && (from == null || !entry.at().isBefore(from))
        && (until == null || entry.at().isBefore(until))
        && (after == null || after.precedes(entry.at(), entry.id()));
  }
}
