package io.diapason.ticketing.view;

import io.diapason.ticketing.paging.Cursor;
import io.diapason.vocabulary.IncidentStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents of a tenant are wanted, newest first.
 *
 * @param tenant whose
 * @param states any of these; empty for all
 * @param limit how many incidents at most, 1 to 1000
 * @param alerts how many alerts of each at most, 0 to 10,000
 * @param after the last incident of the page before; null for the first page
 */
public record IncidentQuery(
    String tenant, Set<IncidentStatus> states, int limit, int alerts, @Nullable Cursor after) {

  public IncidentQuery {
    states = Set.copyOf(states);
    limit = Math.max(1, Math.min(1000, limit));
    alerts = Math.max(0, Math.min(10_000, alerts));
  }

  /** The newest incidents of a tenant. */
  public static IncidentQuery all(String tenant, int limit, int alerts) {
    return new IncidentQuery(tenant, Set.of(), limit, alerts, null);
  }
}
