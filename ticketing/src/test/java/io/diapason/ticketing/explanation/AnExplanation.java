package io.diapason.ticketing.explanation;

import static io.diapason.ticketing.AnIncident.T0;
import static io.diapason.ticketing.AnIncident.fingerprint;
import static io.diapason.ticketing.AnIncident.idOf;

import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Explanation.Evidence;
import io.diapason.vocabulary.Explanation.Kind;
import io.diapason.vocabulary.Explanation.Part;
import io.diapason.vocabulary.Explanation.Rival;
import io.diapason.vocabulary.Explanation.Weighing;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentId;
import java.time.Instant;
import java.util.List;

/** Builds explanations: {@code anExplanation(JOINED).of("a").by("x").at(5).build()}. */
public final class AnExplanation {

  public static final Part LINK =
      new Part(Evidence.LINKS, "web depends on db, where Down fired; 1 hop", 1, 0.85, 0.85);

  private final Kind kind;
  private IncidentId incident = idOf("a");
  private IncidentId other;
  private Fingerprint alert = fingerprint("x");
  private Instant at = T0;
  private List<Rival> rivals = List.of();

  private AnExplanation(Kind kind) {
    this.kind = kind;
  }

  public static AnExplanation anExplanation(Kind kind) {
    return new AnExplanation(kind);
  }

  public AnExplanation of(String incidentName) {
    incident = idOf(incidentName);
    return this;
  }

  public AnExplanation other(String incidentName) {
    other = idOf(incidentName);
    return this;
  }

  public AnExplanation by(String alertName) {
    alert = fingerprint(alertName);
    return this;
  }

  public AnExplanation at(long seconds) {
    at = T0.plusSeconds(seconds);
    return this;
  }

  public AnExplanation rival(String incidentName, String verdict) {
    rivals = List.of(new Rival(idOf(incidentName), verdict, weighing(0.2), List.of()));
    return this;
  }

  private static Weighing weighing(double closeness) {
    return new Weighing(closeness, 0.35, 5, 60, 30);
  }

  public Explanation build() {
    boolean moves = kind == Kind.PARTED;
    return new Explanation(
        "default",
        incident,
        kind,
        alert,
        at,
        kind.name().toLowerCase(java.util.Locale.ROOT) + " because",
        other,
        kind == Kind.OPENED ? null : weighing(0.8),
        kind == Kind.JOINED || kind == Kind.COMPARED ? List.of(LINK) : List.of(),
        rivals,
        moves ? List.of(alert) : List.of(),
        moves ? 1 : 0);
  }
}
