package io.diapason.deploy.replay;

import io.diapason.vocabulary.IncidentSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The report to look at: one file, no scripts, nothing from elsewhere. */
final class ReportPage {

  private static final int MOST_ROWS = 500;
  private static final int WIDTH = 960;

  private static final String STYLE =
      "body{font:15px/1.5 system-ui,sans-serif;max-width:1000px;margin:2rem auto;padding:0 1rem;"
          + "color:#1b2430;background:#fff}h1{font-size:1.4rem}table{border-collapse:collapse;"
          + "width:100%}td,th{padding:.35rem .6rem;border-bottom:1px solid #dde3ea;text-align:left;"
          + "vertical-align:top}.n{text-align:right;font-variant-numeric:tabular-nums}"
          + ".f{display:flex;gap:2rem;flex-wrap:wrap}.f b{display:block;font-size:1.5rem}"
          + "svg{background:#f5f7fa;border-radius:6px}small{color:#5b6775}"
          + "@media(prefers-color-scheme:dark){body{background:#14181d;color:#e6ebf1}"
          + "td,th{border-color:#2b333d}svg{background:#1d232b}small{color:#9aa7b5}}";

  private ReportPage() {}

  static String of(ReplayReport report, ReplayResult result) {
    StringBuilder page = new StringBuilder(16_000);
    page.append("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Replay</title>")
        .append("<style>")
        .append(STYLE)
        .append("</style><h1>Replay</h1><div class=\"f\">");
    figure(page, "events", report.events());
    figure(page, "alerts", report.alerts());
    figure(page, "incidents", report.incidents());
    figure(page, "of two or more alerts", report.compoundIncidents());
    figure(page, "events per incident", report.compression());
    figure(page, "refused", report.refused());
    page.append("</div>");
    difference(page, report);
    List<ReplayedIncident> incidents = result.incidents();
    timeline(page, incidents);
    table(page, incidents);
    return page.append("</html>\n").toString();
  }

  private static void figure(StringBuilder page, String name, Number value) {
    page.append("<p><b>").append(value).append("</b><small>").append(name).append("</small></p>");
  }

  private static void difference(StringBuilder page, ReplayReport report) {
    Difference what = report.difference();
    if (what != null) {
      page.append("<p>Held against the other configuration: ")
          .append(what.sameIncidents())
          .append(" incidents have the same alerts in both, ")
          .append(what.onlyHere())
          .append(" only here, ")
          .append(what.onlyThere())
          .append(" only there; ")
          .append(what.groupedAlike())
          .append(" of ")
          .append(what.alerts())
          .append(" alerts are grouped alike.</p>");
    }
  }

  /** One bar for each incident of two or more alerts, from its opening to its end. */
  private static void timeline(StringBuilder page, List<ReplayedIncident> incidents) {
    List<IncidentSnapshot> shown =
        incidents.stream()
            .filter(incident -> incident.alertCount() > 1)
            .map(ReplayedIncident::header)
            .limit(60)
            .toList();
    if (shown.isEmpty()) {
      return;
    }
    Instant from = shown.get(0).openedAt();
    Instant to = shown.stream().map(ReportPage::end).max(Instant::compareTo).orElse(from);
    double span = Math.max(1, Duration.between(from, to).toMillis());
    page.append("<h2>Timeline</h2><small>")
        .append(from)
        .append(" to ")
        .append(to)
        .append("; incidents of two or more alerts</small><svg width=\"100%\" viewBox=\"0 0 ")
        .append(WIDTH)
        .append(' ')
        .append(shown.size() * 14 + 10)
        .append("\" role=\"img\" aria-label=\"When each incident began and ended\">");
    int row = 0;
    for (IncidentSnapshot incident : shown) {
      double begin = Duration.between(from, incident.openedAt()).toMillis() / span * WIDTH;
      double end = Duration.between(from, end(incident)).toMillis() / span * WIDTH;
      page.append(
          String.format(
              Locale.ROOT,
              "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"9\" rx=\"2\" fill=\"#3b7dd8\">"
                  + "<title>%s</title></rect>",
              begin,
              6 + 14 * row++,
              Math.max(2, end - begin),
              escape(incident.title())));
    }
    page.append("</svg>");
  }

  private static Instant end(IncidentSnapshot incident) {
    Instant resolved = incident.resolvedAt();
    return resolved == null ? incident.updatedAt() : resolved;
  }

  private static void table(StringBuilder page, List<ReplayedIncident> incidents) {
    page.append("<h2>Incidents</h2><table><tr><th>opened<th>priority<th>team<th>title")
        .append("<th class=\"n\">alerts<th>first suspect</tr>");
    for (ReplayedIncident incident : incidents.subList(0, Math.min(MOST_ROWS, incidents.size()))) {
      IncidentSnapshot header = incident.header();
      String suspect = header.causes().isEmpty() ? "" : header.causes().get(0).why();
      page.append("<tr><td>")
          .append(header.openedAt())
          .append("<td>")
          .append(header.priority())
          .append("<td>")
          .append(escape(header.team()))
          .append("<td>")
          .append(escape(header.title()))
          .append("<td class=\"n\">")
          .append(incident.alertCount())
          .append("<td><small>")
          .append(escape(suspect))
          .append("</small></tr>");
    }
    page.append("</table>");
    if (incidents.size() > MOST_ROWS) {
      page.append("<p>")
          .append(incidents.size() - MOST_ROWS)
          .append(" more are in incidents.jsonl.</p>");
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
