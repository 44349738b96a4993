package io.diapason.correlation.incident;

import static io.diapason.correlation.Fixtures.at;
import static io.diapason.correlation.Fixtures.callersOf;
import static io.diapason.correlation.Fixtures.ci;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.Fixtures.EventBuilder;
import io.diapason.correlation.dedup.ADeduplicator;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.incident.Decision.Wake;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.IncidentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Hears alerts as the stream job does: first deduplicated, then judged, each decision kept. */
final class AJudge {

  private final IncidentPolicy policy = new IncidentPolicy(CorrelationConfig.defaults());
  private final ADeduplicator dedup = new ADeduplicator();
  private final IncidentBook book = IncidentBook.inMemory();
  private final List<Wake> wakes = new ArrayList<>();
  private final Surroundings surroundings;

  private AJudge(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  static AJudge of(List<Ci> estate) {
    return new AJudge(Surroundings.of(new Topology(estate)));
  }

  static AJudge of(List<Ci> estate, Change changed) {
    return new AJudge(
        new Surroundings(
            new Topology(estate), ci -> changed.ci().equals(ci) ? List.of(changed) : List.of()));
  }

  /** Of web, app, db and host below each other, far from all, and of a hundred callers of web. */
  static AJudge ofAChain() {
    List<Ci> cis =
        new ArrayList<>(
            List.of(
                ci("web").dependsOn("app").build(),
                ci("app").dependsOn("db").build(),
                ci("db").runsOn("host").build(),
                ci("far").build()));
    cis.addAll(callersOf("web", 100));
    return of(cis);
  }

  /** The decision on the last change that the event made. */
  Decision hear(EventBuilder builder, double seconds) {
    Decision decision = Decision.NOTHING;
    for (AlertChange change : dedup.hear(builder, seconds)) {
      decision = hear(change);
    }
    return decision;
  }

  Decision hear(AlertChange change) {
    Decision decision = policy.onAlert(book, change, surroundings);
    carryOut(decision, change.at());
    return decision;
  }

  /** What deduplication says of an alert when it is woken. */
  AlertChange woken(EventBuilder alert, double seconds) {
    return dedup.wake(alert.at(0).fingerprint(), at(seconds)).get(0);
  }

  private void carryOut(Decision decision, Instant now) {
    book.remember(decision);
    wakes.addAll(decision.wakes());
    for (IncidentId id : decision.announce()) {
      book.keep(book.incident(id).announced(now));
    }
  }

  /** Lets the time pass: whatever was to be looked at until then is. */
  void wakeUntil(double seconds) {
    while (true) {
      Wake next =
          wakes.stream()
              .filter(wake -> !wake.at().isAfter(at(seconds)))
              .min(Comparator.comparing(Wake::at))
              .orElse(null);
      if (next == null) {
        return;
      }
      wakes.remove(next);
      carryOut(policy.onWake(book, next, surroundings), next.at());
    }
  }

  /** As if so much time had passed that nobody remembers the alert and its incident. */
  void forget(EventBuilder alert) {
    book.forget(book.incident(incidentOf(alert)));
    dedup.forget(alert.at(0).fingerprint());
  }

  IncidentId incidentOf(EventBuilder alert) {
    return member(alert).incident();
  }

  Member member(EventBuilder alert) {
    return book.member(alert.at(0).fingerprint());
  }

  IncidentBook book() {
    return book;
  }

  List<Wake> wakes() {
    return wakes;
  }
}
