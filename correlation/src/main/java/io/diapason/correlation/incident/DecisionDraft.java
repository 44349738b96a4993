package io.diapason.correlation.incident;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.incident.Decision.Merged;
import io.diapason.correlation.incident.Decision.Placed;
import io.diapason.correlation.incident.Decision.Wake;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers one decision. Lives for one call of the policy. */
final class DecisionDraft {

  private final CorrelationConfig config;
  private final List<IncidentState> incidents = new ArrayList<>(1);
  private final List<Placed> members = new ArrayList<>(1);
  private final List<Merged> merged = new ArrayList<>(0);
  private final List<IncidentState> forgotten = new ArrayList<>(0);
  private final List<Wake> wakes = new ArrayList<>(1);
  private final List<IncidentId> announce = new ArrayList<>(1);

  DecisionDraft(CorrelationConfig config) {
    this.config = config;
  }

  List<Merged> merged() {
    return merged;
  }

  DecisionDraft place(Member member, int slot) {
    members.add(new Placed(member, slot));
    return this;
  }

  DecisionDraft wake(Wake.Why why, IncidentId incident, Instant at) {
    wakes.add(new Wake(why, incident, at));
    return this;
  }

  DecisionDraft forget(IncidentState incident) {
    forgotten.add(incident);
    return this;
  }

  /** An incident that is not open any more becomes so again and must be watched for settling. */
  void reopenIfNeeded(IncidentState incident, Instant at) {
    if (incident.status() != IncidentStatus.OPEN) {
      wake(Wake.Why.SETTLE, incident.id(), at.plus(config.quietPeriod()));
    }
  }

  /**
   * Keeps an incident and has it announced: at once when it is urgent or long enough since the last
   * time, else when that time has come, together with whatever joins until then.
   */
  DecisionDraft keep(IncidentState incident, Instant at, boolean urgent) {
    Instant announced = incident.announcedAt();
    Instant earliest = announced == null ? at : announced.plus(config.announceEvery());
    if (urgent || !earliest.isAfter(at)) {
      incidents.add(incident.announcingAt(null));
      announce.add(incident.id());
    } else if (incident.announceAt() == null) {
      incidents.add(incident.announcingAt(earliest));
      wake(Wake.Why.ANNOUNCE, incident.id(), earliest);
    } else {
      incidents.add(incident);
    }
    return this;
  }

  /** Moves the members of the younger into the elder, which keeps its id. */
  IncidentState merge(IncidentState elder, IncidentState younger, List<Member> moving, Instant at) {
    List<Fingerprint> moved = new ArrayList<>(moving.size());
    int slot = elder.members();
    for (Member member : moving) {
      members.add(new Placed(new Member(elder.id(), forwarded(member)), slot++));
      moved.add(member.alert().fingerprint());
    }
    merged.add(new Merged(younger, elder.id(), List.copyOf(moved)));
    Map<String, Episode> episodes = new TreeMap<>(elder.episodes());
    younger.episodes().forEach((ci, episode) -> episodes.merge(ci, episode, Episode::plus));
    reopenIfNeeded(elder, at);
    return elder.grown(at, moved.size()).withEpisodes(episodes).withUnannounced(moved);
  }

  private static IncidentAlert forwarded(Member member) {
    IncidentAlert alert = member.alert();
    return new IncidentAlert(
        alert.fingerprint(),
        alert.name(),
        alert.ci(),
        alert.severity(),
        alert.status(),
        alert.firings(),
        alert.endedAt(),
        alert.joinedAt(),
        alert.reason() + "; came with " + member.incident(),
        alert.summary(),
        alert.source(),
        alert.labels(),
        alert.annotations(),
        alert.generatorUrl());
  }

  Decision decide() {
    return new Decision(incidents, members, merged, forgotten, wakes, announce);
  }
}
