package io.diapason.deploy.replay.report;

import io.diapason.deploy.replay.outcome.FirstPage;
import io.diapason.deploy.replay.outcome.ReplayResult;
import io.diapason.deploy.replay.outcome.ReplayedAlert;
import io.diapason.deploy.replay.outcome.ReplayedIncident;
import io.diapason.vocabulary.IncidentSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the page shows: the most important, bounded, so that it opens at any size. */
final class PageContent {

  private static final int MOST_BARS = 40;
  private static final int MOST_ROWS = 500;
  private static final int MOST_ALERTS = 12;
  private static final int MOST_CAUSES = 5;

  private static final Comparator<ReplayedIncident> IMPORTANT_FIRST =
      Comparator.comparing((ReplayedIncident incident) -> incident.header().priority())
          .thenComparing(incident -> -incident.alertCount())
          .thenComparing(incident -> incident.header().openedAt())
          .thenComparing(incident -> incident.header().id());

  private PageContent() {}

  static Map<String, Object> of(ReplayReport report, ReplayResult result) {
    List<ReplayedIncident> incidents = result.incidents().stream().sorted(IMPORTANT_FIRST).toList();
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("rules", report.rules());
    content.put("from", report.firstEventAt());
    content.put("to", report.lastEventAt());
    content.put("figures", figures(report));
    content.put("byPriority", report.byPriority());
    content.put("advised", report.advised().words());
    content.put("refused", report.refused());
    content.put("refusals", report.refusals());
    content.put("rate", RateOverTime.of(result.eventsByMinute(), lastEnd(incidents)));
    content.put("timeline", timeline(incidents));
    content.put("incidents", table(incidents));
    if (report.difference() != null && report.other() != null) {
      content.put("difference", report.difference());
      content.put("here", side(report));
      content.put("there", side(report.other()));
    }
    return content;
  }

  private static Map<String, Object> side(ReplayReport report) {
    return Map.of(
        "rules", report.rules(),
        "incidents", report.incidents(),
        "compoundIncidents", report.compoundIncidents(),
        "pages", report.pages());
  }

  private static Instant lastEnd(List<ReplayedIncident> incidents) {
    return incidents.stream()
        .limit(MOST_BARS)
        .map(ReplayedIncident::end)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private static List<Map<String, Object>> figures(ReplayReport report) {
    List<Map<String, Object>> figures = new ArrayList<>();
    figure(figures, "events", report.events());
    figure(figures, "distinct alerts", report.alerts());
    figure(figures, "incidents", report.incidents());
    figure(figures, "of two or more alerts", report.compoundIncidents());
    figure(figures, "events per incident", report.compression());
    figure(figures, "first pages", report.pages());
    figure(figures, "of them merged later", report.pagesOfMerged());
    figure(figures, "repeats folded", report.deduplicated());
    figure(figures, "kept quiet by rules", report.suppressed());
    figure(figures, "could not be read", report.refused());
    figure(figures, "events judged a second", report.eventsPerSecond());
    return figures;
  }

  private static void figure(List<Map<String, Object>> figures, String name, Number value) {
    figures.add(Map.of("name", name, "value", value));
  }

  private static Map<String, Object> timeline(List<ReplayedIncident> incidents) {
    List<Map<String, Object>> bars =
        incidents.stream()
            .limit(MOST_BARS)
            .sorted(Comparator.comparing(incident -> incident.header().openedAt()))
            .map(PageContent::bar)
            .toList();
    return Map.of("bars", bars, "leftOut", incidents.size() - bars.size());
  }

  private static Map<String, Object> bar(ReplayedIncident incident) {
    IncidentSnapshot header = incident.header();
    return Map.of(
        "id", header.id(),
        "title", header.title(),
        "priority", header.priority(),
        "team", header.team(),
        "alerts", incident.alertCount(),
        "from", header.openedAt().toEpochMilli() / 1000.0,
        "to", incident.end().toEpochMilli() / 1000.0,
        "open", header.resolvedAt() == null);
  }

  private static Map<String, Object> table(List<ReplayedIncident> incidents) {
    List<Map<String, Object>> rows =
        incidents.stream().limit(MOST_ROWS).map(PageContent::row).toList();
    return Map.of("rows", rows, "leftOut", incidents.size() - rows.size());
  }

  private static Map<String, Object> row(ReplayedIncident incident) {
    IncidentSnapshot header = incident.header();
    Instant resolved = header.resolvedAt();
    FirstPage page = incident.firstPage();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", header.id());
    row.put("title", header.title());
    row.put("priority", header.priority());
    row.put("team", header.team());
    row.put("openedAt", header.openedAt());
    row.put(
        "seconds",
        resolved == null ? null : Duration.between(header.openedAt(), resolved).toSeconds());
    row.put("firstPageAt", page == null ? null : page.at());
    row.put("alertCount", incident.alertCount());
    row.put("causes", header.causes().stream().limit(MOST_CAUSES).toList());
    row.put(
        "alerts", incident.members().stream().limit(MOST_ALERTS).map(PageContent::alert).toList());
    return row;
  }

  private static Map<String, Object> alert(ReplayedAlert alert) {
    return Map.of(
        "name", alert.name(),
        "ci", alert.ci(),
        "severity", alert.severity(),
        "firings", alert.firings().size(),
        "reason", alert.reason());
  }
}
