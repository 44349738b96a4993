package io.diapason.deploy.replay;

import io.diapason.vocabulary.LedgerSnapshot;
import io.diapason.vocabulary.Priority;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a replay.
 *
 * @param events how many events were read
 * @param deduplicated how many of them repeated what was known
 * @param alerts how many distinct alerts there were
 * @param incidents how many incidents they came to
 * @param compoundIncidents how many of those have two or more alerts
 * @param compression events for each incident
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
    long events,
    long deduplicated,
    long alerts,
    long incidents,
    long compoundIncidents,
    double compression,
    long versions,
    Map<Priority, Long> byPriority,
    long refused,
    List<String> refusals,
    double seconds,
    double eventsPerSecond,
    @Nullable ReplayReport other,
    @Nullable Difference difference) {

  static ReplayReport of(ReplayResult result, Duration took) {
    List<ReplayedIncident> incidents = result.incidents();
    LedgerSnapshot ledger = result.ledger();
    long events = ledger == null ? 0 : ledger.received();
    Map<Priority, Long> byPriority = new TreeMap<>();
    incidents.forEach(incident -> byPriority.merge(incident.header().priority(), 1L, Long::sum));
    double seconds = took.toMillis() / 1000.0;
    return new ReplayReport(
        events,
        ledger == null ? 0 : ledger.deduplicated() + ledger.noted(),
        result.places().size(),
        incidents.size(),
        incidents.stream().filter(incident -> incident.alertCount() > 1).count(),
        incidents.isEmpty() ? 0 : Math.round(10.0 * events / incidents.size()) / 10.0,
        result.versions(),
        byPriority,
        result.refusedCount(),
        result.refused(),
        seconds,
        seconds == 0 ? 0 : Math.round(events / seconds),
        null,
        null);
  }

  ReplayReport against(ReplayReport that, Difference what) {
    return new ReplayReport(
        events,
        deduplicated,
        alerts,
        incidents,
        compoundIncidents,
        compression,
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
