package io.diapason.vocabulary;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of an incident, as the stream {@code incidents} announces it.
 *
 * <p>Each version says the whole of the incident but for its alerts: of those it brings only the
 * ones that joined or changed since the version before, so that a storm of a hundred thousand
 * alerts stays cheap. A reader keeps the alerts by fingerprint and takes a version only when it is
 * newer than what it has.
 *
 * @param tenant whose estate it concerns
 * @param id derived from what opened it
 * @param version from 1, one up at each announcement
 * @param status where it stands in its life
 * @param title one line for people
 * @param openedAt when the first alert came to be known
 * @param updatedAt the stream's time of this version
 * @param resolvedAt when the last open alert resolved; null while any is open
 * @param severity the worst severity of its open alerts, or of all once closed
 * @param alertCount how many alerts belong to it
 * @param openCount how many of them still hold
 * @param ciCount how many CIs they are on
 * @param priority how soon somebody must work on it
 * @param team whose it is; empty when nobody is known
 * @param advice how priority and team came about
 * @param causes suspects, most likely first
 * @param alerts the members that joined or changed since the version before
 * @param left the members that belong to another incident since the version before
 * @param mergedInto the elder incident that carries the work on; null unless merged
 */
public record IncidentSnapshot(
    String tenant,
    IncidentId id,
    long version,
    IncidentStatus status,
    String title,
    Instant openedAt,
    Instant updatedAt,
    @Nullable Instant resolvedAt,
    Severity severity,
    int alertCount,
    int openCount,
    int ciCount,
    Priority priority,
    String team,
    Advice advice,
    List<Cause> causes,
    List<IncidentAlert> alerts,
    List<Fingerprint> left,
    @Nullable IncidentId mergedInto) {

  public IncidentSnapshot {
    causes = causes == null ? List.of() : causes;
    alerts = alerts == null ? List.of() : alerts;
    left = left == null ? List.of() : left;
  }
}
