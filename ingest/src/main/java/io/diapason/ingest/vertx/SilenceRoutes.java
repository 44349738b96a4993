package io.diapason.ingest.vertx;

import io.diapason.ingest.admission.AdmissionPolicy;
import io.diapason.ingest.matcher.LabelMatcher;
import io.diapason.ingest.silence.PostedSilence;
import io.diapason.ingest.silence.SilencePolicy;
import io.diapason.ingest.silence.Silences;
import io.diapason.vocabulary.Silence;
import io.diapason.vocabulary.SilenceMatcher;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Silences as Alertmanager's clients set and read them: {@code GET} and {@code POST
 * /api/v2/silences}, {@code GET} and {@code DELETE /api/v2/silence/{id}}, also below {@code
 * /alertmanager}.
 */
public final class SilenceRoutes {

  private static final Comparator<Silence> NEXT_TO_END = Comparator.comparing(Silence::endsAt);

  private final Silences silences;
  private final AdmissionPolicy policy;
  private final InstantSource clock;
  private final String tenant;

  /** Routes to one tenant's silences. */
  public SilenceRoutes(
      Silences silences, AdmissionPolicy policy, InstantSource clock, String tenant) {
    this.silences = silences;
    this.policy = policy;
    this.clock = clock;
    this.tenant = tenant;
  }

  /** Mounts the routes. */
  public void mount(Router router) {
    for (String prefix : AlertmanagerRoutes.PREFIXES) {
      router.get(prefix + "/api/v2/silences").handler(this::list);
      router.post(prefix + "/api/v2/silences").handler(this::set);
      router.get(prefix + "/api/v2/silence/:id").handler(this::show);
      router.delete(prefix + "/api/v2/silence/:id").handler(this::end);
    }
  }

  private void list(RoutingContext context) {
    Instant now = clock.instant();
    try {
      List<LabelMatcher> matchers = AlertFilter.matchers(context, "filter");
      Map<Silence.State, Boolean> wanted = new HashMap<>();
      for (Silence.State state : Silence.State.values()) {
        wanted.put(state, AlertFilter.flag(context, word(state)));
      }
      Answers.json(
          context,
          200,
          silences.of(tenant).stream()
              .filter(
                  silence -> Boolean.TRUE.equals(wanted.get(SilencePolicy.stateAt(silence, now))))
              .filter(silence -> isAbout(silence, matchers))
              .sorted(inOrder(now))
              .map(silence -> json(silence, now))
              .toList());
    } catch (IllegalArgumentException e) {
      Answers.json(context, 400, Objects.requireNonNullElse(e.getMessage(), "bad filter"));
    }
  }

  private void set(RoutingContext context) {
    BodyBytes.read(context, policy.maxBodyBytes())
        .compose(body -> set(context, body))
        .onFailure(
            failure -> {
              if (failure instanceof BodyBytes.TooLarge) {
                Answers.json(context, 413, String.valueOf(failure.getMessage()));
              } else {
                Answers.failed(context, failure);
              }
            });
  }

  private Future<Void> set(RoutingContext context, byte[] body) {
    Instant now = clock.instant();
    PostedSilence posted = PostedSilence.read(body, tenant, now);
    Silence wished = posted.silence();
    if (wished == null) {
      Answers.json(context, 400, posted.problem());
      return Future.succeededFuture();
    }
    String newId = UUID.randomUUID().toString();
    SilencePolicy.Decision decision;
    if (wished.id().isEmpty()) {
      decision = SilencePolicy.create(wished, newId, now);
    } else {
      Optional<Silence> existing = silences.find(tenant, wished.id());
      if (existing.isEmpty()) {
        Answers.json(context, 404, "Expected the silence " + wished.id() + ", but there is none");
        return Future.succeededFuture();
      }
      decision = SilencePolicy.update(existing.get(), wished, newId, now);
    }
    return keep(decision.kept())
        .onSuccess(done -> Answers.json(context, 200, Map.of("silenceID", decision.id())));
  }

  private Future<Void> keep(List<Silence> kept) {
    Future<Void> all = Future.succeededFuture();
    for (Silence silence : kept) {
      all = all.compose(done -> Intake.onContext(silences.put(silence)));
    }
    return all;
  }

  private void show(RoutingContext context) {
    Optional<Silence> found = silences.find(tenant, context.pathParam("id"));
    if (found.isEmpty()) {
      context.response().setStatusCode(404).end();
    } else {
      Answers.json(context, 200, json(found.get(), clock.instant()));
    }
  }

  private void end(RoutingContext context) {
    Optional<Silence> found = silences.find(tenant, context.pathParam("id"));
    if (found.isEmpty()) {
      context.response().setStatusCode(404).end();
      return;
    }
    keep(List.of(SilencePolicy.ended(found.get(), clock.instant())))
        .onSuccess(done -> context.response().setStatusCode(200).end())
        .onFailure(failure -> Answers.failed(context, failure));
  }

  /** Whether the silence itself speaks of what the filter asks for; its values count as labels. */
  private static boolean isAbout(Silence silence, List<LabelMatcher> filter) {
    Map<String, String> spoken = new HashMap<>();
    silence.matchers().forEach(matcher -> spoken.put(matcher.name(), matcher.value()));
    return filter.stream().allMatch(matcher -> matcher.matches(spoken));
  }

  /** Active ones first, next to end first; then pending ones; then the ended, last ended first. */
  private static Comparator<Silence> inOrder(Instant now) {
    List<Silence.State> states =
        List.of(Silence.State.ACTIVE, Silence.State.PENDING, Silence.State.EXPIRED);
    Comparator<Silence> byState =
        Comparator.comparing(silence -> states.indexOf(SilencePolicy.stateAt(silence, now)));
    return byState.thenComparing(
        (one, other) ->
            switch (SilencePolicy.stateAt(one, now)) {
              case ACTIVE -> NEXT_TO_END.compare(one, other);
              case PENDING -> one.startsAt().compareTo(other.startsAt());
              case EXPIRED -> NEXT_TO_END.compare(other, one);
            });
  }

  private static Map<String, Object> json(Silence silence, Instant now) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", silence.id());
    shown.put("status", Map.of("state", word(SilencePolicy.stateAt(silence, now))));
    shown.put("updatedAt", silence.updatedAt());
    shown.put("annotations", silence.annotations());
    shown.put("comment", silence.comment());
    shown.put("createdBy", silence.createdBy());
    shown.put("endsAt", silence.endsAt());
    shown.put("matchers", silence.matchers().stream().map(SilenceRoutes::json).toList());
    shown.put("startsAt", silence.startsAt());
    if (silence.recurs()) {
      shown.put("recurrence", silence.recurrence());
      shown.put("zone", silence.zone());
    }
    return shown;
  }

  private static Map<String, Object> json(SilenceMatcher matcher) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("isEqual", matcher.isEqual());
    shown.put("isRegex", matcher.isRegex());
    shown.put("name", matcher.name());
    shown.put("value", matcher.value());
    return shown;
  }

  private static String word(Silence.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
