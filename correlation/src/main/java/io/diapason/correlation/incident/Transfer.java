package io.diapason.correlation.incident;

import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Moves whole members of one incident into another one. Lives for one decision. */
final class Transfer {

  private final Topology topology;
  private final List<Member> moved;
  private IncidentState from;
  private IncidentState taken;

  private Transfer(IncidentState from, List<Member> moved, Topology topology) {
    Instant began = moved.get(0).alert().joinedAt();
    this.topology = topology;
    this.moved = moved;
    this.from = from;
    this.taken = IncidentState.open(from.tenant(), from.id(), began);
  }

  /** Takes those of an incident's members that are to move out of it. */
  static Transfer of(
      IncidentState from, List<Member> members, Set<Fingerprint> moving, Topology topology) {
    List<Member> moved =
        members.stream().filter(one -> moving.contains(one.alert().fingerprint())).toList();
    Transfer transfer = new Transfer(from, moved, topology);
    moved.forEach(transfer::move);
    transfer.from = transfer.from.without(moving);
    return transfer;
  }

  private void move(Member member) {
    IncidentAlert known = member.alert();
    String place = Place.of(known);
    boolean open = known.status().isOpen();
    Episode episode = JoinPolicy.episode(from, place);
    from = from.withoutSome(place, episode.without(known.severity(), open));
    taken = taken.joinedBy(known, known.joinedAt(), topology.nearUpstream(place));
  }

  /** The alerts that moved. */
  List<Fingerprint> fingerprints() {
    return moved.stream().map(member -> member.alert().fingerprint()).toList();
  }

  /** The incident that they left. */
  IncidentState from() {
    return from;
  }

  /** An incident of their own. */
  IncidentState intoNew(IncidentId id, String why, DecisionDraft draft) {
    IncidentState opened = IncidentState.open(from.tenant(), id, taken.openedAt());
    return into(opened, Set.of(), why, draft);
  }

  /**
   * This incident, with them.
   *
   * @param known those of them that fired in it before
   */
  IncidentState into(
      IncidentState target, Set<Fingerprint> known, String why, DecisionDraft draft) {
    int slot = target.members();
    IncidentState next = target.withAllOf(taken, moved.size()).withUnannounced(fingerprints());
    for (Member member : moved) {
      IncidentAlert alert = Membership.because(member.alert(), why);
      draft.place(new Member(target.id(), alert, member.expired()), slot++);
      next = known.contains(alert.fingerprint()) ? once(next, alert) : next;
    }
    return next;
  }

  /** An incident that has counted an alert twice: as it was before, and as it came back. */
  static IncidentState once(IncidentState incident, IncidentAlert alert) {
    String place = Place.of(alert);
    Episode episode = JoinPolicy.episode(incident, place);
    return incident.withoutSome(place, episode.without(alert.severity(), false));
  }
}
