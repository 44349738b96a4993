package io.diapason.correlation.incident;

import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first members of the incidents that were asked for last. Each version of a big incident looks
 * at the same few hundred; to find them in the tables by their slots was a third of all that the
 * judge did in a storm. It mirrors the tables and is never kept: what is not here is looked up.
 */
final class Rolls {

  /** In bigger incidents, the rest is looked up. */
  static final int MOST_SLOTS = 512;

  /** An incident of so few is looked up as fast. */
  private static final int FEW = 8;

  private static final int MOST_INCIDENTS = 256;

  /** The members in the slots from 0 on; null where the alert of a slot is no member any more. */
  private static final class Roll {

    private final List<@Nullable Member> bySlot = new ArrayList<>();
    private final Map<Fingerprint, Integer> slots = new HashMap<>();

    /** An empty slot, or two of one alert: such members are looked up. */
    private boolean odd;

    void add(@Nullable Fingerprint fingerprint, Lookup lookup) {
      if (fingerprint == null || slots.putIfAbsent(fingerprint, bySlot.size()) != null) {
        odd = true;
      } else {
        bySlot.add(lookup.member(fingerprint));
      }
    }
  }

  private final Map<IncidentId, Roll> rolls =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<IncidentId, Roll> eldest) {
          return size() > MOST_INCIDENTS;
        }
      };

  /** Finds what stands in the tables. */
  interface Lookup {
    /** The alert in a slot; null when the slot is empty. */
    @Nullable Fingerprint inSlot(int slot);

    /** What the alert is, or was, in the incident; null when it never was a member. */
    @Nullable Member member(Fingerprint fingerprint);
  }

  /** The members in the first slots; null when they must be looked up. */
  @Nullable List<Member> first(IncidentId incident, int slots, Lookup lookup) {
    if (slots <= FEW || slots > MOST_SLOTS) {
      return null;
    }
    Roll roll = rolls.computeIfAbsent(incident, any -> new Roll());
    while (!roll.odd && roll.bySlot.size() < slots) {
      roll.add(lookup.inSlot(roll.bySlot.size()), lookup);
    }
    if (roll.odd) {
      return null;
    }
    List<Member> found = new ArrayList<>(slots);
    for (Member member : roll.bySlot.subList(0, slots)) {
      if (member != null) {
        found.add(member);
      }
    }
    return found;
  }

  /** A member was kept in this slot, or in the one that it had when the number is negative. */
  void keep(Member member, int slot) {
    Roll roll = rolls.isEmpty() ? null : rolls.get(member.incident());
    if (roll == null) {
      return;
    }
    Integer known = roll.slots.get(member.alert().fingerprint());
    if (known != null && slot < 0) {
      roll.bySlot.set(known, member);
    } else if (known != null || (slot >= 0 && slot < roll.bySlot.size())) {
      drop(member.incident());
    }
  }

  /** Something else was changed in the members of an incident. */
  void drop(IncidentId incident) {
    rolls.remove(incident);
  }
}
