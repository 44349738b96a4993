package io.diapason.ticketing;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds snapshots that read as English: {@code anIncident("a").version(2).with("x").closed()}. */
public final class AnIncident {

  public static final Instant T0 = Instant.parse("2026-03-01T00:00:00Z");

  private String tenant = "default";
  private final IncidentId id;
  private long version = 1;
  private IncidentStatus status = IncidentStatus.OPEN;
  private String title = "HighErrorRate on checkout";
  private Instant openedAt = T0;
  private Priority priority = Priority.P2;
  private String team = "payments";
  private final List<IncidentAlert> alerts = new ArrayList<>();
  private final List<Fingerprint> left = new ArrayList<>();
  private int alertCount = -1;
  private int openCount = -1;
  private IncidentId mergedInto;

  private AnIncident(String name) {
    id = idOf(name);
  }

  public static IncidentId idOf(String name) {
    return new IncidentId("INC-" + name);
  }

  public static AnIncident anIncident(String name) {
    return new AnIncident(name);
  }

  public AnIncident of(String newTenant) {
    tenant = newTenant;
    return this;
  }

  public AnIncident version(long newVersion) {
    version = newVersion;
    return this;
  }

  public AnIncident priority(Priority newPriority) {
    priority = newPriority;
    return this;
  }

  public AnIncident team(String newTeam) {
    team = newTeam;
    return this;
  }

  public AnIncident titled(String newTitle) {
    title = newTitle;
    return this;
  }

  public AnIncident openedAt(Instant at) {
    openedAt = at;
    return this;
  }

  public AnIncident status(IncidentStatus newStatus) {
    status = newStatus;
    return this;
  }

  public AnIncident closed() {
    return status(IncidentStatus.CLOSED);
  }

  public AnIncident mergedInto(String elder) {
    mergedInto = idOf(elder);
    return status(IncidentStatus.MERGED);
  }

  public AnIncident with(String... names) {
    for (String name : names) {
      alerts.add(alert(name, AlertStatus.FIRING));
    }
    return this;
  }

  public AnIncident withResolved(String name) {
    alerts.add(alert(name, AlertStatus.RESOLVED));
    return this;
  }

  public AnIncident without(String name) {
    left.add(fingerprint(name));
    return this;
  }

  public AnIncident counting(int all, int open) {
    alertCount = all;
    openCount = open;
    return this;
  }

  public static Fingerprint fingerprint(String name) {
    return Fingerprint.of("default", Map.of("alertname", name));
  }

  private IncidentAlert alert(String name, AlertStatus state) {
    return new IncidentAlert(
        fingerprint(name),
        name,
        "checkout",
        Severity.CRITICAL,
        state,
        List.of(T0),
        state.isOpen() ? null : T0.plusSeconds(60),
        T0,
        "same service within 20 s",
        name + " is bad",
        "alertmanager",
        Map.of("alertname", name, "service", "checkout", "a..b", "x", ".c", "y"),
        Map.of("summary", "<b>bad</b>", "", "nameless"),
        "");
  }

  public IncidentSnapshot build() {
    Answer answer =
        new Answer("P2", Answer.DecidedBy.MODEL, 0.91, "impact-1", List.of("tier 1 service"));
    Answer owner =
        new Answer(team, Answer.DecidedBy.RULE, null, null, List.of("owner of checkout"));
    return new IncidentSnapshot(
        tenant,
        id,
        version,
        status,
        title,
        openedAt,
        T0.plusSeconds(version),
        status == IncidentStatus.CLOSED ? T0.plusSeconds(version) : null,
        Severity.CRITICAL,
        alertCount < 0 ? alerts.size() : alertCount,
        openCount < 0 ? alerts.size() : openCount,
        1,
        priority,
        team,
        new Advice(answer, owner),
        List.of(
            new Cause("db-1", null, 0.7, "failed first", Map.of("reach", 0.4, "surprise", 0.3)),
            new Cause(null, "deploy-7", 0.2, "just before", Map.of())),
        alerts,
        left,
        mergedInto);
  }
}
