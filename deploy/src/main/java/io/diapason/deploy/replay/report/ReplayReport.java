package io.diapason.deploy.replay.report;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.deploy.replay.difference.Difference;
import io.diapason.deploy.replay.outcome.ReplayResult;
import io.diapason.deploy.replay.outcome.ReplayedIncident;
import io.diapason.vocabulary.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a replay.
 *
 * @param rules what people call the configuration
 * @param correlation by what correlation judged
 * @param firstEventAt when the first event came; null when none did
 * @param lastEventAt when the last event came; null when none did
 * @param events how many events were read
 * @param deduplicated how many of them repeated what was known
 * @param suppressed how many of them a rule kept quiet
 * @param alerts how many distinct alerts came into an incident
 * @param incidents how many incidents they came to
 * @param compoundIncidents how many of those have two or more alerts
 * @param compression events for each incident
 * @param pages how often somebody would have been told of a new incident
 * @param pagesOfMerged how many of those were for incidents that became part of another later
 * @param advised who answered priorities and teams
 * @param versions how many versions of incidents were announced
 * @param byPriority how many incidents of each priority
 * @param refused how many lines or alerts could not be read
 * @param refusals the first of them, with the reason
 * @param seconds how long the run took, Flink's start included
 * @param eventsPerSecond events over that time
 * @param other the figures of the configuration it is held against; null without one
 * @param difference what that one judged otherwise; null without one
 */
public record ReplayReport(
    String rules,
    CorrelationConfig correlation,
    @Nullable Instant firstEventAt,
    @Nullable Instant lastEventAt,
    long events,
    long deduplicated,
    long suppressed,
    long alerts,
    long incidents,
    long compoundIncidents,
    double compression,
    long pages,
    long pagesOfMerged,
    Advised advised,
    long versions,
    Map<Priority, Long> byPriority,
    long refused,
    List<String> refusals,
    double seconds,
    double eventsPerSecond,
    @Nullable ReplayReport other,
    @Nullable Difference difference) {

  /** The figures of one run, without anything it is held against. */
  public static ReplayReport of(
      String rules, CorrelationConfig correlation, ReplayResult result, Duration took) {
    List<ReplayedIncident> incidents = result.incidents();
    Map<Priority, Long> byPriority = new TreeMap<>();
    incidents.forEach(incident -> byPriority.merge(incident.header().priority(), 1L, Long::sum));
    double seconds = took.toMillis() / 1000.0;
    long events = result.events();
    return new ReplayReport(
        rules,
        correlation,
        result.firstEventAt(),
        result.lastEventAt(),
        events,
        result.deduplicated(),
        result.suppressed(),
        result.alerts().size(),
        incidents.size(),
        incidents.stream().filter(incident -> incident.alertCount() > 1).count(),
        incidents.isEmpty() ? 0 : Math.round(10.0 * events / incidents.size()) / 10.0,
        result.pages(),
        result.pagesOfMerged(),
        Advised.of(incidents),
        result.versions(),
        byPriority,
        result.refusedCount(),
        result.refused(),
        seconds,
        seconds == 0 ? 0 : Math.round(events / seconds),
        null,
        null);
  }

  /** The same, held against another run of the same events. */
  public ReplayReport against(ReplayReport that, Difference what) {
    return new ReplayReport(
        rules,
        correlation,
        firstEventAt,
        lastEventAt,
        events,
        deduplicated,
        suppressed,
        alerts,
        incidents,
        compoundIncidents,
        compression,
        pages,
        pagesOfMerged,
        advised,
        versions,
        byPriority,
        refused,
        refusals,
        seconds,
        eventsPerSecond,
        that,
        what);
  }
}
