package io.diapason.correlation.incident;

import io.diapason.correlation.hindsight.Sighting;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What broke lately around an incident, in it and in those near it.
 *
 * @param book what is remembered of the tenant
 * @param topology the estate
 * @param seconds how far somebody looks back; however long an incident may wait, for then all of it
 *     has been looked at before
 * @param now when
 */
record LatelySeen(IncidentBook book, Topology topology, double seconds, Instant now) {

  /** Alerts of a CI that came closer to each other than this are one sighting. */
  private static final double TOGETHER_SECONDS = 90;

  /** An incident of more is a storm: one happening anyway, and too much to look at. */
  private static final int MOST_MEMBERS = 400;

  static final Comparator<Member> IN_ORDER =
      Comparator.comparing((Member member) -> member.alert().joinedAt())
          .thenComparing(member -> member.alert().fingerprint());

  private static final Comparator<Sighting> EARLIEST_FIRST =
      Comparator.comparingDouble((Sighting sighting) -> sighting.moments().get(0))
          .thenComparing(Sighting::ci)
          .thenComparing(sighting -> sighting.incident().value());

  /** Its sightings and those of the incidents near it, in the order of time. */
  List<Sighting> around(IncidentState incident) {
    List<Sighting> sightings = new ArrayList<>();
    near(incident).forEach(near -> add(near, sightings));
    sightings.sort(EARLIEST_FIRST);
    return sightings;
  }

  /** An incident that is part of this. */
  IncidentState incident(IncidentId id) {
    return Objects.requireNonNull(book.incident(id), () -> "Expected to know incident " + id);
  }

  /** The members that have not moved on to another incident, in the order in which they came. */
  List<Member> members(IncidentState incident) {
    return book.membersOf(incident).stream()
        .filter(member -> isStillIn(incident.id(), member))
        .sorted(IN_ORDER)
        .toList();
  }

  private boolean isStillIn(IncidentId incident, Member member) {
    Member current = book.member(member.alert().fingerprint());
    return current != null && current.incident().equals(incident);
  }

  /** Itself and those that grew lately and that a fault of the same CI can have reached. */
  private List<IncidentState> near(IncidentState incident) {
    Map<IncidentId, IncidentState> found = new LinkedHashMap<>();
    found.put(incident.id(), incident);
    Awake awake = book.atHand().awake(incident.tenant());
    boolean knowsAll = awake.knowsAll(seconds, now);
    for (String root : incident.roots().keySet()) {
      for (IncidentId id : knowsAll ? awake.reachedFrom(root) : book.incidentsReachedFrom(root)) {
        IncidentState other = book.incident(id);
        if (other != null && isLate(other.lastGrowthAt())) {
          found.putIfAbsent(id, other);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private boolean isLate(Instant at) {
    return Growth.seconds(at, now) < seconds;
  }

  private void add(IncidentState incident, List<Sighting> sightings) {
    if (incident.members() > MOST_MEMBERS) {
      return;
    }
    Map<String, List<Member>> byCi = new LinkedHashMap<>();
    for (Member member : members(incident)) {
      String ci = member.alert().ci();
      if (isLate(member.alert().joinedAt()) && topology.links(ci) && !topology.isSmallSystem(ci)) {
        byCi.computeIfAbsent(ci, any -> new ArrayList<>()).add(member);
      }
    }
    byCi.forEach((ci, members) -> add(incident.id(), ci, members, sightings));
  }

  private static void add(
      IncidentId incident, String ci, List<Member> members, List<Sighting> sightings) {
    List<Fingerprint> alerts = new ArrayList<>();
    List<Double> moments = new ArrayList<>();
    for (Member member : members) {
      double at = member.alert().joinedAt().toEpochMilli() / 1000.0;
      if (!moments.isEmpty() && at - moments.get(moments.size() - 1) > TOGETHER_SECONDS) {
        sightings.add(new Sighting(incident, ci, alerts, moments));
        alerts.clear();
        moments.clear();
      }
      alerts.add(member.alert().fingerprint());
      moments.add(at);
    }
    sightings.add(new Sighting(incident, ci, alerts, moments));
  }
}
