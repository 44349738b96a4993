package io.diapason.correlation.incident;

import io.diapason.correlation.incident.Decision.Placed;
import io.diapason.vocabulary.AlertStatus;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Moves the newest firings of an incident into one of their own. Lives for one decision. */
final class Parting {

  private final Arrival arrival;
  private final List<Onset> moving;
  private final IncidentId id;
  private final String reason;
  private final List<Fingerprint> left = new ArrayList<>();
  private final List<Placed> placed = new ArrayList<>();
  private final List<Member> former = new ArrayList<>();
  private IncidentState home;
  private IncidentState second;

  /** Of the incident's newest firings, those from an index on are to move. */
  Parting(Arrival arrival, IncidentState home, int from, String reason) {
    List<Onset> recent = home.growth().recent();
    this.arrival = arrival;
    this.reason = reason;
    this.home = home.before(from);
    this.moving = recent.subList(from, recent.size());
    Instant began = moving.isEmpty() ? arrival.change().at() : moving.get(0).at();
    String tenant = arrival.change().tenant();
    this.id = IncidentId.of(tenant, arrival.fingerprint(), arrival.change().at());
    this.second = IncidentState.open(tenant, id, began);
    moveAll();
  }

  /** The incident that they move into. */
  IncidentId id() {
    return id;
  }

  /** The firing that proved it is one more of a member, and moves too. */
  Decision withAgain(DecisionDraft draft) {
    Member member = arrival.book().member(arrival.fingerprint());
    if (member == null) {
      throw new IllegalStateException("Expected a member to fire again, but there is none");
    }
    IncidentAlert known = member.alert();
    Instant at = arrival.change().at();
    IncidentAlert over = Membership.with(known, known.severity(), AlertStatus.RESOLVED, at);
    stayBehind(over, known);
    enter(Membership.joined(arrival.change(), known.ci(), reason), at);
    carryOut(draft);
    LessonPolicy lessons = new LessonPolicy(draft.config());
    Lesson lesson = lessons.lesson(arrival, draft.members(), second, Place.of(known));
    return draft.learn(lesson).keep(draft.watched(second), at, true).decide();
  }

  /** The firing that proved it is of an alert that joins what moved. */
  Decision withNew(DecisionDraft draft, String why) {
    carryOut(draft);
    return new JoinPolicy(draft.config()).enter(draft, second, arrival, why);
  }

  private void carryOut(DecisionDraft draft) {
    placed.forEach(one -> draft.place(one.member(), one.slot()));
    former.forEach(one -> draft.leave(one, Placed.SAME_SLOT));
    List<Fingerprint> moved =
        placed.stream().map(one -> one.member().alert().fingerprint()).distinct().toList();
    draft.explain(Reasons.parted(arrival, id, home.id(), reason, moved));
    draft.part(home.id(), left).keepOpenOrClose(home, arrival.change().at());
  }

  private void moveAll() {
    Set<Fingerprint> moved = new HashSet<>(Set.of(arrival.fingerprint()));
    List<Onset> newest = new ArrayList<>();
    for (int index = moving.size() - 1; index >= 0; index--) {
      if (moved.add(moving.get(index).fingerprint())) {
        newest.add(0, moving.get(index));
      }
    }
    for (Onset onset : newest) {
      Member member = arrival.book().member(onset.fingerprint());
      if (member != null && member.incident().equals(home.id())) {
        move(member.alert(), onset);
      }
    }
  }

  private void move(IncidentAlert known, Onset onset) {
    if (onset.again()) {
      stayBehind(Membership.withoutNewest(known, onset.at()), known);
    } else {
      left.add(known.fingerprint());
      String place = Place.of(known);
      Episode episode = JoinPolicy.episode(home, place);
      home = home.withoutSome(place, episode.without(known.severity(), known.status().isOpen()));
    }
    enter(Membership.newestOnly(known, onset.at(), reason), onset.at());
  }

  /** What the alert was in the old incident remains there, and counts as over. */
  private void stayBehind(IncidentAlert asItWas, IncidentAlert known) {
    String place = Place.of(known);
    Episode episode = JoinPolicy.episode(home, place);
    Episode rest = known.status().isOpen() ? episode.resolved(known.severity()) : episode;
    former.add(new Member(home.id(), asItWas));
    home = home.withEpisode(place, rest).withUnannounced(List.of(known.fingerprint()));
  }

  private void enter(IncidentAlert alert, Instant at) {
    List<String> upstream = arrival.topology().nearUpstream(Place.of(alert));
    placed.add(new Placed(new Member(id, alert), second.members()));
    second = second.joinedBy(alert, at, upstream).withUnannounced(List.of(alert.fingerprint()));
  }
}
