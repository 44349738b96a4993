package io.diapason.ticketing.view;

import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a batch of snapshots comes to for one incident: its newest header and the last word on each
 * member that was mentioned.
 *
 * @param header the newest version, without alerts
 * @param members by fingerprint
 */
public record IncidentUpdate(IncidentSnapshot header, Map<Fingerprint, MemberUpdate> members) {

  /** Folds snapshots of any incidents, in any order, into one update for each incident. */
  public static List<IncidentUpdate> fold(List<IncidentSnapshot> snapshots) {
    Map<IncidentKey, List<IncidentSnapshot>> byIncident = new LinkedHashMap<>();
    for (IncidentSnapshot snapshot : snapshots) {
      byIncident.computeIfAbsent(IncidentKey.of(snapshot), k -> new ArrayList<>()).add(snapshot);
    }
    return byIncident.values().stream().map(IncidentUpdate::foldOne).toList();
  }

  private static IncidentUpdate foldOne(List<IncidentSnapshot> versions) {
    List<IncidentSnapshot> sorted = new ArrayList<>(versions);
    sorted.sort(Comparator.comparingLong(IncidentSnapshot::version));
    Map<Fingerprint, MemberUpdate> members = new LinkedHashMap<>();
    for (IncidentSnapshot snapshot : sorted) {
      for (IncidentAlert alert : snapshot.alerts()) {
        Fingerprint member = alert.fingerprint();
        members.put(member, new MemberUpdate(member, snapshot.version(), alert));
      }
      for (Fingerprint gone : snapshot.left()) {
        members.put(gone, new MemberUpdate(gone, snapshot.version(), null));
      }
    }
    return new IncidentUpdate(withAlerts(sorted.get(sorted.size() - 1), List.of()), members);
  }

  /** The same header with these alerts. */
  public static IncidentSnapshot withAlerts(IncidentSnapshot header, List<IncidentAlert> alerts) {
    return new IncidentSnapshot(
        header.tenant(),
        header.id(),
        header.version(),
        header.status(),
        header.title(),
        header.openedAt(),
        header.updatedAt(),
        header.resolvedAt(),
        header.severity(),
        header.alertCount(),
        header.openCount(),
        header.ciCount(),
        header.priority(),
        header.team(),
        header.advice(),
        header.causes(),
        alerts,
        List.of(),
        header.mergedInto());
  }
}
