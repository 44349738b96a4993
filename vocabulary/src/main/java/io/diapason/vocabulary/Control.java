package io.diapason.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One entry of the stream {@code control}: what the engine is to work by from this moment on. It
 * stands in the log beside the alerts, so a replay judges each alert by what was known then.
 *
 * @param kind what is set; a {@link Kind#TICK} only says that time has passed
 * @param tenant whose estate it concerns
 * @param receivedAt the moment from which it holds
 * @param cis for {@link Kind#ESTATE}: the whole estate
 * @param models for {@link Kind#MODELS}: the live model's id for each question
 * @param silences for {@link Kind#QUIETED}: silences, each in place of its earlier version
 * @param windows for {@link Kind#QUIETED}: windows, each in place of its earlier version; for
 *     {@link Kind#RULES}: all windows of the configuration
 * @param inhibitions for {@link Kind#RULES}: all inhibition rules
 */
public record Control(
    Kind kind,
    String tenant,
    Instant receivedAt,
    List<Ci> cis,
    Map<String, String> models,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Silence> silences,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MaintenanceWindow> windows,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InhibitionRule> inhibitions) {

  /** What can be set. */
  public enum Kind {
    ESTATE,
    MODELS,
    TICK,
    /** What somebody wished to be quiet. */
    QUIETED,
    /** What the configuration says of quiet, whole. */
    RULES
  }

  public Control {
    tenant = tenant == null ? "" : tenant;
    cis = cis == null ? List.of() : cis;
    models = models == null ? Map.of() : models;
    silences = silences == null ? List.of() : List.copyOf(silences);
    windows = windows == null ? List.of() : List.copyOf(windows);
    inhibitions = inhibitions == null ? List.of() : List.copyOf(inhibitions);
  }

  /** Sets the whole estate of a tenant. */
  public static Control estate(String tenant, Instant from, List<Ci> cis) {
    return new Control(Kind.ESTATE, tenant, from, cis, Map.of(), List.of(), List.of(), List.of());
  }

  /** Sets which model answers which question. */
  public static Control models(String tenant, Instant from, Map<String, String> models) {
    return new Control(
        Kind.MODELS, tenant, from, List.of(), models, List.of(), List.of(), List.of());
  }

  /** Sets silences and windows, each in place of its earlier version. */
  public static Control quieted(
      String tenant, Instant from, List<Silence> silences, List<MaintenanceWindow> windows) {
    return new Control(
        Kind.QUIETED, tenant, from, List.of(), Map.of(), silences, windows, List.of());
  }

  /** Sets what the configuration says of quiet, in place of all that it said before. */
  public static Control rules(
      String tenant,
      Instant from,
      List<InhibitionRule> inhibitions,
      List<MaintenanceWindow> windows) {
    return new Control(
        Kind.RULES, tenant, from, List.of(), Map.of(), List.of(), windows, inhibitions);
  }

  /** Says only that the door's clock has reached this moment. */
  public static Control tick(Instant at) {
    return new Control(Kind.TICK, "", at, List.of(), Map.of(), List.of(), List.of(), List.of());
  }
}
