package io.diapason.correlation.incident;

import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of a tenant's incidents, with the indexes by which candidates are found
 * without a scan.
 *
 * @param incidents by incident id
 * @param members by fingerprint
 * @param slots the members of an incident by number, keyed {@code <incident>:<number>}
 * @param places the incidents that have an episode on a CI, by CI
 */
public record IncidentBook(
    Table<IncidentState> incidents,
    Table<Member> members,
    Table<Fingerprint> slots,
    Table<List<IncidentId>> places) {

  /** A book in plain memory. */
  public static IncidentBook inMemory() {
    return new IncidentBook(
        MapTable.create(), MapTable.create(), MapTable.create(), MapTable.create());
  }

  /** The incident of this id; null when it is unknown or forgotten. */
  public @Nullable IncidentState incident(IncidentId id) {
    return incidents.get(id.value());
  }

  /** The member of this fingerprint; null when it belongs to no incident. */
  public @Nullable Member member(Fingerprint fingerprint) {
    return members.get(fingerprint.value());
  }

  /** The incidents that have an episode on this CI. */
  public List<IncidentId> incidentsOn(String ci) {
    List<IncidentId> found = places.get(ci);
    return found == null ? List.of() : found;
  }

  /** The members of an incident, in the order in which they joined. */
  public List<Member> membersOf(IncidentState incident) {
    return membersOf(incident, incident.members());
  }

  /** The members in the first slots of an incident. */
  public List<Member> membersOf(IncidentState incident, int firstSlots) {
    List<Member> found = new ArrayList<>();
    for (int slot = 0; slot < Math.min(firstSlots, incident.members()); slot++) {
      Fingerprint fingerprint = slots.get(slot(incident.id(), slot));
      Member member = fingerprint == null ? null : member(fingerprint);
      if (member != null && member.incident().equals(incident.id())) {
        found.add(member);
      }
    }
    return found;
  }

  /** Keeps an incident and finds it by its CIs from now on. */
  public void keep(IncidentState incident) {
    IncidentState before = incidents.get(incident.id().value());
    incidents.put(incident.id().value(), incident);
    if (before != null && before.episodes().size() == incident.episodes().size()) {
      return; // CIs are only ever added, so as many are the same ones.
    }
    for (String ci : incident.episodes().keySet()) {
      List<IncidentId> there = incidentsOn(ci);
      if (!there.contains(incident.id())) {
        List<IncidentId> more = new ArrayList<>(there);
        more.add(incident.id());
        places.put(ci, more);
      }
    }
  }

  /** Keeps a member in the slot of this number, or only its new words when it has one. */
  void keep(Member member, int slot) {
    members.put(member.alert().fingerprint().value(), member);
    if (slot >= 0) {
      slots.put(slot(member.incident(), slot), member.alert().fingerprint());
    }
  }

  /** Forgets an incident and those members that did not move on to another. */
  void forget(IncidentState incident) {
    for (Member member : membersOf(incident)) {
      members.remove(member.alert().fingerprint().value());
    }
    for (int slot = 0; slot < incident.members(); slot++) {
      slots.remove(slot(incident.id(), slot));
    }
    for (String ci : incident.episodes().keySet()) {
      List<IncidentId> others =
          incidentsOn(ci).stream().filter(id -> !id.equals(incident.id())).toList();
      if (others.isEmpty()) {
        places.remove(ci);
      } else {
        places.put(ci, new ArrayList<>(others));
      }
    }
    incidents.remove(incident.id().value());
  }

  /** Remembers what was decided: the half of a decision that is memory. */
  public void remember(Decision decision) {
    decision.members().forEach(placed -> keep(placed.member(), placed.slot()));
    decision.incidents().forEach(this::keep);
    decision.merged().forEach(merged -> forget(merged.younger()));
    decision.forgotten().forEach(this::forget);
  }

  private static String slot(IncidentId incident, int number) {
    return incident.value() + ":" + number;
  }
}
