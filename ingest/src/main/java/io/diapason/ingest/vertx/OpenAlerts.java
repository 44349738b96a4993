package io.diapason.ingest.vertx;

import io.diapason.ingest.matcher.LabelMatcher;
import io.diapason.ingest.matcher.MatcherText;
import io.diapason.vocabulary.IncidentAlert;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Answers {@code GET /api/v2/alerts} as an Alertmanager would; every open alert is active. */
final class OpenAlerts {

  private static final String RECEIVER = "diapason";
  private static final Duration RENEWED_FOR = Duration.ofMinutes(5);

  private final AlertView view;
  private final String tenant;

  OpenAlerts(AlertView view, String tenant) {
    this.view = view;
    this.tenant = tenant;
  }

  void answer(RoutingContext context) {
    List<LabelMatcher> matchers = new ArrayList<>();
    boolean wanted;
    try {
      context.queryParam("filter").forEach(filter -> matchers.addAll(MatcherText.parse(filter)));
      wanted =
          !"false".equals(context.request().getParam("active"))
              && LabelMatcher.expression(context.request().getParam("receiver", ".*"))
                  .test(RECEIVER);
    } catch (IllegalArgumentException e) {
      Answers.json(context, 400, Objects.requireNonNullElse(e.getMessage(), "bad filter"));
      return;
    }
    if (!wanted) {
      Answers.json(context, 200, List.of());
      return;
    }
    Intake.onContext(view.openAlerts(tenant))
        .onSuccess(alerts -> Answers.json(context, 200, list(alerts, matchers)))
        .onFailure(failure -> Answers.failed(context, failure));
  }

  private static List<Map<String, Object>> list(
      List<IncidentAlert> alerts, List<LabelMatcher> matchers) {
    return alerts.stream()
        .filter(alert -> alert.status().isOpen())
        .filter(alert -> matchers.stream().allMatch(matcher -> matcher.matches(alert.labels())))
        .sorted(Comparator.comparing(IncidentAlert::fingerprint))
        .map(OpenAlerts::gettable)
        .toList();
  }

  private static Map<String, Object> gettable(IncidentAlert alert) {
    Instant startsAt =
        alert.firings().stream().max(Comparator.naturalOrder()).orElse(alert.joinedAt());
    Instant updatedAt =
        Stream.of(startsAt, alert.joinedAt()).max(Comparator.naturalOrder()).orElse(startsAt);
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("annotations", alert.annotations());
    // The protocol wants an end; an alert without one holds for as long as a repeat renews it.
    shown.put(
        "endsAt", alert.endedAt() == null ? Instant.now().plus(RENEWED_FOR) : alert.endedAt());
    shown.put("fingerprint", alert.fingerprint());
    shown.put("receivers", List.of(Map.of("name", RECEIVER)));
    shown.put("startsAt", startsAt);
    shown.put("status", status());
    shown.put("updatedAt", updatedAt);
    shown.put("generatorURL", alert.generatorUrl());
    shown.put("labels", alert.labels());
    return shown;
  }

  private static Map<String, Object> status() {
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("inhibitedBy", List.of());
    status.put("mutedBy", List.of());
    status.put("silencedBy", List.of());
    status.put("state", "active");
    return status;
  }
}
