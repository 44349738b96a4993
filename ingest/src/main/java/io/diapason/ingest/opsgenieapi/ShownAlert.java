package io.diapason.ingest.opsgenieapi;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.SeverityScale;
import io.diapason.ingest.remark.Remark;
import io.diapason.ingest.remark.Wording;
import io.diapason.vocabulary.AlertStatus;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An alert as Opsgenie's API shows it, whichever source spoke of it.
 *
 * @param alert the alert
 * @param remark what was added to it
 * @param snoozedUntil until when it is snoozed; null when it is not
 */
public record ShownAlert(IncidentAlert alert, Remark remark, @Nullable Instant snoozedUntil) {

  /** What has a field of its own is no detail. */
  private static final Set<String> FIELDS =
      Set.of("alias", "description", "note", "tags", "tiny_id", "entity", "source", "priority");

  /** An alert to which nothing was added. */
  public ShownAlert(IncidentAlert alert) {
    this(alert, Remark.none("", alert.fingerprint()), null);
  }

  /** The id, as a UUID. */
  public String id() {
    return AlertId.of(alert.fingerprint());
  }

  /** The name that the client gave it; empty when it gave none. */
  public String alias() {
    return alert.annotations().getOrDefault("alias", "");
  }

  /** One line for people. */
  public String message() {
    return worded(remark.message(), FirstText.of(alert.summary(), alert.name()));
  }

  /** More lines for people; may be empty. */
  public String description() {
    return worded(remark.description(), alert.annotations().getOrDefault("description", ""));
  }

  private String worded(@Nullable Wording other, String own) {
    return other == null || other.at().isBefore(createdAt()) ? own : other.text();
  }

  /** Where it came from: a client's own words, or the integration. */
  public String source() {
    return FirstText.of(alert.labels().get("source"), alert.generatorUrl(), alert.source());
  }

  /** The entity that the client named, else the CI. */
  public String entity() {
    return FirstText.of(alert.labels().get("entity"), alert.ci());
  }

  /** The tags as the client wrote them, and those that were added later. */
  public List<String> tags() {
    String own = alert.annotations().getOrDefault("tags", "");
    Set<String> tags = new LinkedHashSet<>(own.isEmpty() ? List.of() : List.of(own.split(", ")));
    tags.removeAll(remark.hiddenTags());
    tags.addAll(remark.tags());
    return List.copyOf(tags);
  }

  /** Whether somebody wished it to be quiet for a while. */
  public boolean isSnoozed() {
    return snoozedUntil != null;
  }

  /** The priority that the client gave, unless the severity has changed since. */
  public String priority() {
    String given = alert.labels().getOrDefault("priority", "");
    if (given.matches("P[1-5]") && SeverityScale.of(given) == alert.severity()) {
      return given;
    }
    return priority(alert.severity());
  }

  private static String priority(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "P1";
      case ERROR -> "P2";
      case WARNING -> "P3";
      case INFO -> "P5";
    };
  }

  /** Whether somebody took it. */
  public boolean isAcknowledged() {
    return alert.status() == AlertStatus.ACKNOWLEDGED;
  }

  /** {@code open} or {@code closed}. */
  public String status() {
    return alert.status().isOpen() ? "open" : "closed";
  }

  /** When it last began. */
  public Instant createdAt() {
    return alert.firings().stream().max(Comparator.naturalOrder()).orElse(alert.joinedAt());
  }

  /** When it last became different. */
  public Instant updatedAt() {
    Instant created = createdAt();
    return Stream.of(created, alert.joinedAt(), ended(), remark.updatedAt())
        .filter(moment -> moment != null)
        .max(Comparator.naturalOrder())
        .orElse(created);
  }

  /** The note with which it was created; empty when there was none. */
  public String note() {
    return alert.annotations().getOrDefault("note", "");
  }

  /** What describes it besides its fields. */
  public Map<String, String> details() {
    Map<String, String> details = new TreeMap<>(alert.annotations());
    details.putAll(alert.labels());
    details.keySet().removeAll(FIELDS);
    remark.hiddenDetails().forEach(details::remove);
    details.putAll(remark.details());
    return details;
  }

  /** The fields of a list. */
  public Map<String, Object> brief() {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", id());
    shown.put("tinyId", AlertId.tiny(alert.fingerprint()));
    if (!alias().isEmpty()) {
      shown.put("alias", alias());
    }
    shown.put("message", message());
    shown.put("status", status());
    shown.put("acknowledged", isAcknowledged());
    shown.put("isSeen", isAcknowledged());
    shown.put("tags", tags());
    shown.put("snoozed", isSnoozed());
    if (snoozedUntil != null) {
      shown.put("snoozedUntil", snoozedUntil);
    }
    shown.put("count", Math.max(1, alert.firings().size()));
    shown.put("lastOccurredAt", createdAt());
    shown.put("createdAt", createdAt());
    shown.put("updatedAt", updatedAt());
    shown.put("source", source());
    shown.put("owner", "");
    shown.put("priority", priority());
    shown.put("integration", Map.of("name", alert.source()));
    Instant ended = ended();
    if (ended != null) {
      long millis = Math.max(0, Duration.between(createdAt(), ended).toMillis());
      shown.put("report", Map.of("closeTime", millis));
    }
    return shown;
  }

  /** All fields. */
  public Map<String, Object> whole() {
    Map<String, Object> shown = brief();
    shown.put("actions", List.of());
    shown.put("entity", entity());
    shown.put("description", description());
    shown.put("details", details());
    return shown;
  }

  private @Nullable Instant ended() {
    return alert.status().isOpen() ? null : alert.endedAt();
  }
}
