package io.diapason.vocabulary;

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
 */
public record Control(
    Kind kind, String tenant, Instant receivedAt, List<Ci> cis, Map<String, String> models) {

  /** What can be set. */
  public enum Kind {
    ESTATE,
    MODELS,
    TICK
  }

  public Control {
    tenant = tenant == null ? "" : tenant;
    cis = cis == null ? List.of() : cis;
    models = models == null ? Map.of() : models;
  }

  /** Sets the whole estate of a tenant. */
  public static Control estate(String tenant, Instant from, List<Ci> cis) {
    return new Control(Kind.ESTATE, tenant, from, cis, Map.of());
  }

  /** Sets which model answers which question. */
  public static Control models(String tenant, Instant from, Map<String, String> models) {
    return new Control(Kind.MODELS, tenant, from, List.of(), models);
  }

  /** Says only that the door's clock has reached this moment. */
  public static Control tick(Instant at) {
    return new Control(Kind.TICK, "", at, List.of(), Map.of());
  }
}
