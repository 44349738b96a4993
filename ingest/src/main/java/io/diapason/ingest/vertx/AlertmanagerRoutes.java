package io.diapason.ingest.vertx;

import io.diapason.vocabulary.IncidentAlert;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What clients of an Alertmanager ask of it: {@code GET /api/v2/alerts}, {@code /alerts/groups},
 * {@code /status} and {@code /receivers}, also below {@code /alertmanager}. Every alert goes to one
 * receiver, and a group is the alerts of one name, as the configuration that is shown says.
 */
public final class AlertmanagerRoutes {

  static final List<String> PREFIXES = List.of("", "/alertmanager");

  /** The version of Alertmanager whose API this is; clients choose their ways by it. */
  public static final String API_VERSION = "0.28.0";

  private static final String CONFIG =
      """
      route:
        receiver: diapason
        group_by: ['alertname']
        group_wait: 1s
        group_interval: 1s
        repeat_interval: 4h
      receivers:
        - name: diapason
      """;

  private final AlertView view;
  private final Hush hush;
  private final InstantSource clock;
  private final String tenant;
  private final Instant began;

  /** Answers for one tenant from these views. */
  public AlertmanagerRoutes(AlertView view, Hush hush, InstantSource clock, String tenant) {
    this.view = view;
    this.hush = hush;
    this.clock = clock;
    this.tenant = tenant;
    this.began = clock.instant();
  }

  /** Mounts the routes. */
  public void mount(Router router) {
    for (String prefix : PREFIXES) {
      router.get(prefix + "/api/v2/alerts").handler(context -> answer(context, this::alerts));
      router
          .get(prefix + "/api/v2/alerts/groups")
          .handler(context -> answer(context, this::groups));
      router
          .get(prefix + "/api/v2/status")
          .handler(context -> Answers.json(context, 200, status()));
      router.get(prefix + "/api/v2/receivers").handler(this::receivers);
      if (!prefix.isEmpty()) {
        router.get(prefix + "/-/ready").handler(context -> context.reroute("/-/ready"));
        router.get(prefix + "/-/healthy").handler(context -> context.reroute("/-/healthy"));
        router.get(prefix + "/metrics").handler(context -> context.reroute("/metrics"));
      }
    }
  }

  private void answer(RoutingContext context, Function<Asked, List<?>> form) {
    AlertFilter filter;
    try {
      filter = AlertFilter.of(context);
    } catch (IllegalArgumentException e) {
      Answers.json(context, 400, Objects.requireNonNullElse(e.getMessage(), "bad filter"));
      return;
    }
    Intake.onContext(view.openAlerts(tenant))
        .map(alerts -> form.apply(asked(filter, alerts)))
        .onSuccess(list -> Answers.json(context, 200, list))
        .onFailure(failure -> Answers.failed(context, failure));
  }

  private Asked asked(AlertFilter filter, List<IncidentAlert> alerts) {
    Instant now = clock.instant();
    Hush.At quiet = hush.at(tenant, now);
    List<GettableAlert> wanted =
        alerts.stream()
            .filter(alert -> alert.status().isOpen())
            .sorted(Comparator.comparing(IncidentAlert::fingerprint))
            .map(alert -> new GettableAlert(alert, quiet.of(alert), now))
            .filter(filter::wants)
            .toList();
    return new Asked(filter, wanted);
  }

  private record Asked(AlertFilter filter, List<GettableAlert> alerts) {}

  private List<?> alerts(Asked asked) {
    return asked.alerts().stream().map(GettableAlert::json).toList();
  }

  private List<?> groups(Asked asked) {
    Map<String, List<GettableAlert>> byName = new TreeMap<>();
    for (GettableAlert alert : asked.alerts()) {
      byName.computeIfAbsent(alert.name(), name -> new ArrayList<>()).add(alert);
    }
    List<Map<String, Object>> groups = new ArrayList<>();
    byName.forEach(
        (name, members) -> {
          if (asked.filter().wantsMutedGroups()
              || members.stream().anyMatch(member -> member.quiet().isNone())) {
            groups.add(group(name, members));
          }
        });
    return groups;
  }

  private static Map<String, Object> group(String name, List<GettableAlert> members) {
    Map<String, Object> group = new LinkedHashMap<>();
    group.put("alerts", members.stream().map(GettableAlert::json).toList());
    group.put("labels", Map.of("alertname", name));
    group.put("receiver", GettableAlert.RECEIVER);
    group.put("routeLabels", Map.of());
    return group;
  }

  private void receivers(RoutingContext context) {
    try {
      boolean wanted = AlertFilter.of(context).wantsReceiver();
      Answers.json(context, 200, wanted ? List.of(GettableAlert.RECEIVER) : List.of());
    } catch (IllegalArgumentException e) {
      Answers.json(context, 400, Objects.requireNonNullElse(e.getMessage(), "bad filter"));
    }
  }

  private Map<String, Object> status() {
    Map<String, Object> version = new LinkedHashMap<>();
    version.put("branch", "diapason");
    version.put("buildDate", "");
    version.put("buildUser", "diapason");
    version.put("goVersion", "");
    version.put("revision", "");
    version.put("version", API_VERSION);
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("cluster", Map.of("name", "diapason", "peers", List.of(), "status", "ready"));
    status.put("config", Map.of("original", CONFIG));
    status.put("uptime", began);
    status.put("versionInfo", version);
    return status;
  }
}
