package io.diapason.deploy.replay.outcome;

import io.diapason.vocabulary.Advice;
import io.diapason.vocabulary.AlertStatus;
import io.diapason.vocabulary.Answer;
import io.diapason.vocabulary.Cause;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Versions of incidents, as a replay hears them. */
public final class Versions {

  public static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private final String id;
  private IncidentStatus status = IncidentStatus.OPEN;
  private Priority priority = Priority.P2;
  private String team = "platform";
  private Instant at = NINE;
  private @Nullable Instant resolvedAt;
  private String title;
  private List<IncidentAlert> alerts = List.of();
  private List<Fingerprint> left = List.of();
  private Answer.DecidedBy decidedBy = Answer.DecidedBy.RULE;

  private Versions(String id) {
    this.id = id;
    this.title = "Incident " + id;
  }

  public static Versions of(String id) {
    return new Versions(id);
  }

  public Versions is(IncidentStatus now) {
    status = now;
    return this;
  }

  public Versions priority(Priority now) {
    priority = now;
    return this;
  }

  public Versions team(String now) {
    team = now;
    return this;
  }

  public Versions title(String now) {
    title = now;
    return this;
  }

  public Versions minutesLater(long minutes) {
    at = NINE.plusSeconds(60 * minutes);
    return this;
  }

  public Versions resolved() {
    resolvedAt = at;
    return is(IncidentStatus.CLOSED);
  }

  public Versions byModel() {
    decidedBy = Answer.DecidedBy.MODEL;
    return this;
  }

  public Versions left(String... names) {
    left = Stream.of(names).map(Fingerprint::new).toList();
    return this;
  }

  public Versions alerts(String... names) {
    alerts = Stream.of(names).map(name -> alert(name, NINE)).toList();
    return this;
  }

  public Versions firedAgain(String name, Instant again) {
    alerts = List.of(alert(name, again));
    return this;
  }

  private static IncidentAlert alert(String name, Instant fired) {
    return new IncidentAlert(
        new Fingerprint(name),
        name,
        "web-1",
        Severity.CRITICAL,
        AlertStatus.FIRING,
        List.of(fired),
        null,
        fired,
        "same CI",
        "",
        "alertmanager",
        Map.of("host", "web-1"),
        Map.of(),
        "");
  }

  public IncidentSnapshot say() {
    boolean byModel = decidedBy == Answer.DecidedBy.MODEL;
    Answer answer =
        new Answer("P2", decidedBy, byModel ? 0.9 : null, byModel ? "model-7" : null, List.of());
    return new IncidentSnapshot(
        "default",
        new IncidentId(id),
        1,
        status,
        title,
        NINE,
        at,
        resolvedAt,
        Severity.CRITICAL,
        1,
        1,
        1,
        priority,
        team,
        new Advice(answer, answer),
        List.of(new Cause("web-1", null, 0.8, "web-1 spoke first", Map.of())),
        alerts,
        left,
        null);
  }

  /** A result of these versions, judged by the default rules. */
  public static ReplayResult result(Versions... said) {
    ReplayResult result = new ReplayResult(Scope.whole());
    Stream.of(said).forEach(version -> result.take(version.say()));
    return result;
  }
}
