package io.diapason.correlation.incident;

import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.dedup.AlertState;
import io.diapason.vocabulary.AlertStatus;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words an alert as a member of an incident. */
final class Membership {

  private Membership() {}

  /** An alert that joins, with the firing by which it does. */
  static IncidentAlert joined(AlertChange change, String ci, String reason) {
    return new IncidentAlert(
        change.fingerprint(),
        change.name(),
        ci,
        change.severity(),
        change.status(),
        List.of(newest(change)),
        change.endedAt(),
        change.at(),
        reason,
        change.summary(),
        change.source(),
        change.labels(),
        change.annotations(),
        change.generatorUrl());
  }

  /** The same with the firings of which nobody heard while the alert flapped. */
  static IncidentAlert heard(IncidentAlert known, AlertChange change) {
    List<Instant> before = known.firings();
    List<Instant> all = new ArrayList<>(before);
    change.firings().stream()
        .filter(firing -> before.isEmpty() || firing.isAfter(before.get(before.size() - 1)))
        .forEach(all::add);
    return all.size() == before.size() ? known : known.withFirings(AlertState.newest(all));
  }

  /** A member that fires again. */
  static IncidentAlert again(IncidentAlert known, AlertChange change) {
    return new IncidentAlert(
        known.fingerprint(),
        known.name(),
        known.ci(),
        change.severity(),
        change.status(),
        oneMore(heard(known, change).firings(), newest(change)),
        null,
        known.joinedAt(),
        known.reason(),
        change.summary(),
        change.source(),
        change.labels(),
        change.annotations(),
        change.generatorUrl());
  }

  /** A member of which something else is known now. */
  static IncidentAlert with(
      IncidentAlert known, Severity severity, AlertStatus status, @Nullable Instant endedAt) {
    return standing(
        known,
        new Standing(severity, status, known.firings(), endedAt, known.joinedAt(), known.reason()));
  }

  /** What a member leaves behind when its newest firing turned out to be of another incident. */
  static IncidentAlert withoutNewest(IncidentAlert known, Instant endedAt) {
    List<Instant> rest = known.firings().subList(0, Math.max(0, known.firings().size() - 1));
    return standing(
        known,
        new Standing(
            known.severity(),
            AlertStatus.RESOLVED,
            List.copyOf(rest),
            endedAt,
            known.joinedAt(),
            known.reason()));
  }

  /** A member in the incident in which its newest firing belongs. */
  static IncidentAlert newestOnly(IncidentAlert known, Instant joinedAt, String reason) {
    List<Instant> newest =
        known.firings().isEmpty()
            ? List.of()
            : List.of(known.firings().get(known.firings().size() - 1));
    return standing(
        known,
        new Standing(known.severity(), known.status(), newest, known.endedAt(), joinedAt, reason));
  }

  /** The same member for another reason. */
  static IncidentAlert because(IncidentAlert known, String reason) {
    return standing(
        known,
        new Standing(
            known.severity(),
            known.status(),
            known.firings(),
            known.endedAt(),
            known.joinedAt(),
            reason));
  }

  private record Standing(
      Severity severity,
      AlertStatus status,
      List<Instant> firings,
      @Nullable Instant endedAt,
      Instant joinedAt,
      String reason) {}

  private static IncidentAlert standing(IncidentAlert known, Standing standing) {
    return new IncidentAlert(
        known.fingerprint(),
        known.name(),
        known.ci(),
        standing.severity(),
        standing.status(),
        standing.firings(),
        standing.endedAt(),
        standing.joinedAt(),
        standing.reason(),
        known.summary(),
        known.source(),
        known.labels(),
        known.annotations(),
        known.generatorUrl());
  }

  private static Instant newest(AlertChange change) {
    List<Instant> firings = change.firings();
    return firings.isEmpty() ? change.at() : firings.get(firings.size() - 1);
  }

  private static List<Instant> oneMore(List<Instant> firings, Instant next) {
    if (!firings.isEmpty() && firings.get(firings.size() - 1).equals(next)) {
      return firings;
    }
    List<Instant> all = new ArrayList<>(firings);
    all.add(next);
    return AlertState.newest(all);
  }
}
