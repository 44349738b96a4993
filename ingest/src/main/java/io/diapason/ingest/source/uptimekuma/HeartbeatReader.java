package io.diapason.ingest.source.uptimekuma;

import io.diapason.ingest.normalize.HostName;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the heartbeat of one monitor. */
final class HeartbeatReader {

  private final Fields body;
  private final String tenant;

  HeartbeatReader(Fields body, String tenant) {
    this.body = body;
    this.tenant = tenant;
  }

  Parsed read() {
    // One sender forwards the bodies with a word of its own, which it alone changes on recovery.
    String path = body.has("event_type") ? "event_type" : "heartbeat.status";
    String status = body.required("the status of the heartbeat", path).toLowerCase(Locale.ROOT);
    if (body.text("monitor.id", "heartbeat.monitorID", "monitor.name").isEmpty()) {
      body.required("the id of the monitor", "monitor.id");
    }
    switch (status) {
      case "0", "down", "create":
        return alert(AlertDraft.Says.FIRING);
      case "1", "up", "resolve":
        return alert(AlertDraft.Says.RESOLVED);
      case "2", "3", "pending", "maintenance":
        return body.isSound()
            ? Parsed.nothing("a monitor that is pending or in maintenance")
            : body.refused();
      default: // A number from outside, not one of our enums.
        if (!status.isEmpty()) {
          body.wrong(
              Rejection.Reason.BAD_VALUE,
              "0 for down, 1 for up, 2 for pending or 3 for maintenance",
              path,
              Found.of(body.at(path)));
        }
        return body.refused();
    }
  }

  private Parsed alert(AlertDraft.Says says) {
    if (!body.isSound()) {
      return body.refused();
    }
    boolean over = says == AlertDraft.Says.RESOLVED;
    Instant at = body.time("heartbeat.time");
    // A reminder that a monitor is still down is no important heartbeat, and its time no start.
    boolean changed = !body.text("heartbeat.important").equals("false");
    String name = body.text("monitor.name");
    return Parsed.of(
        AlertDraftBuilder.of(UptimeKumaSource.NAME, tenant, body.position())
            .says(says)
            // Each Uptime Kuma counts from 1, so that the number alone would not do for two.
            .identity("monitor", body.text("monitor.id", "heartbeat.monitorID"))
            .identity("name", name)
            .name(name)
            .summary(body.text("msg", "heartbeat.msg", "title"))
            // A monitor is up or down, and there is nothing worse than down.
            .severity(Severity.CRITICAL)
            .labels(tags())
            .host(host())
            .label("check", name)
            .label("type", body.text("monitor.type"))
            .label("container", body.text("monitor.docker_container"))
            .annotation("message", body.text("heartbeat.msg"))
            .annotation("target", target())
            .annotation("description", body.text("monitor.description"))
            .annotation("path", body.text("monitor.pathName"))
            .startsAt(!over && changed ? at : null)
            .endsAt(over ? at : null)
            .build());
  }

  private Map<String, String> tags() {
    Map<String, String> tags = new HashMap<>();
    for (Fields tag : body.list("monitor.tags")) {
      String name = tag.text("name");
      if (name.matches("[\\p{L}\\p{N}_.-]{1,64}")) {
        tags.put(name, tag.text("value"));
      }
    }
    tags.values().removeIf(String::isBlank);
    return tags;
  }

  /** Monitors of another type than HTTP keep a bare {@code https://} in their URL. */
  private String host() {
    String host = HostName.ofUrl(body.text("monitor.url"));
    return host.isEmpty() ? HostName.of(body.text("monitor.hostname")) : host;
  }

  private String target() {
    String url = body.text("monitor.url");
    return url.endsWith("://") || url.isEmpty() ? body.text("monitor.hostname") : url;
  }
}
