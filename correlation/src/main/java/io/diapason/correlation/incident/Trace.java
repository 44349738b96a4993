package io.diapason.correlation.incident;

import io.diapason.correlation.topology.Neighbour;
import org.jspecify.annotations.Nullable;

/** What led from an alert to an incident while candidates were looked for. */
final class Trace {

  private final IncidentState incident;
  private @Nullable Neighbour neighbour;
  private double link;
  private @Nullable String named;
  private @Nullable String companion;
  private double trust;

  Trace(IncidentState incident) {
    this.incident = incident;
  }

  IncidentState incident() {
    return incident;
  }

  /** It was found by what is weighed later. */
  void found() {}

  /** A CI of the incident is near by links that say so much; what says most counts. */
  void near(Neighbour next, double says) {
    if (neighbour == null || says > link) {
      neighbour = next;
      link = says;
    }
  }

  /** One of the alert's labels names a CI of the incident; of several the first by name counts. */
  void names(String value) {
    if (named == null || value.compareTo(named) < 0) {
      named = value;
    }
  }

  /** A CI of the incident has broken together with the alert's; the surest counts. */
  void met(String other, double next) {
    boolean equal = companion != null && next == trust && other.compareTo(companion) < 0;
    if (next > trust || equal) {
      trust = next;
      companion = other;
    }
  }

  /** The CI of the incident that is nearest by links; null when none is near. */
  @Nullable Neighbour neighbour() {
    return neighbour;
  }

  /** What the links to it say, 0 to 1. */
  double link() {
    return link;
  }

  /** The CI of the incident that the alert names; null when it names none. */
  @Nullable String named() {
    return named;
  }

  /** The CI of the incident that has broken together with the alert's; null when none has. */
  @Nullable String companion() {
    return companion;
  }

  /** How surely the two break together, 0 to 1. */
  double trust() {
    return trust;
  }
}
