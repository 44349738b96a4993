package io.diapason.vocabulary;

import java.time.Instant;
import java.util.List;

/**
 * A time in which work is done on a part of the estate, and what breaks there is no news.
 *
 * @param id unique in the tenant
 * @param tenant whose estate it concerns
 * @param cis the CIs that are worked on; everything that runs on one of them is meant as well
 * @param matchers all of which an alert must meet; with {@code cis}, either of the two is enough
 * @param startsAt from when it holds
 * @param endsAt until when it holds; the moment itself is outside
 * @param recurrence when it holds again, as a recurrence rule of RFC 5545, counted from {@code
 *     startsAt} and each time as long as the first; empty for once
 * @param zone the time zone in which the rule counts; empty for UTC
 * @param comment what is done
 */
public record MaintenanceWindow(
    String id,
    String tenant,
    List<String> cis,
    List<SilenceMatcher> matchers,
    Instant startsAt,
    Instant endsAt,
    String recurrence,
    String zone,
    String comment) {

  public MaintenanceWindow {
    tenant = tenant == null ? "" : tenant;
    cis = cis == null ? List.of() : List.copyOf(cis);
    matchers = matchers == null ? List.of() : List.copyOf(matchers);
    recurrence = recurrence == null ? "" : recurrence;
    zone = zone == null ? "" : zone;
    comment = comment == null ? "" : comment;
  }
}
