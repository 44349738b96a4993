package io.diapason.correlation.incident;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.hindsight.FewestFaults;
import io.diapason.correlation.hindsight.Sighting;
import io.diapason.correlation.hindsight.SupposedFault;
import io.diapason.correlation.incident.Decision.Wake;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Explanation.Kind;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentId;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks back upon what broke lately. An alert is judged when it comes, by what was known then; some
 * minutes later it is often plain that two incidents are one fault, or that one is two.
 *
 * <p>Only in estates that are large enough for links to tell happenings apart: in a small system a
 * fault of almost anything explains almost everything. One thing is put right at a time, and then
 * it looks again.
 *
 * @param config by what it judges
 */
record HindsightPolicy(CorrelationConfig config) implements Serializable {

  private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);

  /** What a look may cost: beyond this it is a storm. */
  private static final int MOST_SIGHTINGS = 160;

  /**
   * A part of a fault that is not where the rest of it is.
   *
   * @param fault the fault
   * @param from where the part is
   * @param home where the rest is; null when that belongs to a larger fault
   */
  private record Stray(SupposedFault fault, IncidentId from, @Nullable IncidentId home) {}

  /** Puts right what is wrong around an incident, if anything is. */
  Decision lookBack(IncidentBook book, IncidentState incident, Topology topology, Instant now) {
    if (config.maxHops() == 0) {
      return Decision.NOTHING;
    }
    LatelySeen seen = new LatelySeen(book, topology, config.patience().longestSeconds(), now);
    List<Sighting> sightings = seen.around(incident);
    if (sightings.size() < 2 || sightings.size() > MOST_SIGHTINGS) {
      return Decision.NOTHING;
    }
    Stray stray = stray(book, FewestFaults.explain(topology, config.faults(), sightings));
    return stray == null ? Decision.NOTHING : new Correction(seen, stray).decide(incident);
  }

  /** The largest fault that is in more than one incident, or in that of a larger one. */
  private static @Nullable Stray stray(IncidentBook book, List<SupposedFault> faults) {
    Set<IncidentId> claimed = new HashSet<>();
    for (SupposedFault fault : faults) {
      Map<IncidentId, Integer> parts = new LinkedHashMap<>();
      for (Sighting sighting : fault.sightings()) {
        parts.merge(sighting.incident(), sighting.alerts().size(), Integer::sum);
      }
      IncidentId home =
          parts.entrySet().stream()
              .filter(part -> !claimed.contains(part.getKey()))
              .min(
                  Map.Entry.<IncidentId, Integer>comparingByValue()
                      .reversed()
                      .thenComparing(
                          part -> known(book, part.getKey()), IncidentPolicy.ELDEST_FIRST))
              .map(Map.Entry::getKey)
              .orElse(null);
      for (IncidentId from : parts.keySet()) {
        if (!from.equals(home)) {
          return new Stray(fault, from, home);
        }
      }
      claimed.add(Objects.requireNonNull(home));
    }
    return null;
  }

  private static IncidentState known(IncidentBook book, IncidentId id) {
    return Objects.requireNonNull(book.incident(id), () -> "Expected to know incident " + id);
  }

  /** Brings a stray part home, or to an incident of its own. */
  private final class Correction {

    private final LatelySeen seen;
    private final Stray stray;
    private final String why;
    private final DecisionDraft draft = new DecisionDraft(config);

    Correction(LatelySeen seen, Stray stray) {
      this.seen = seen;
      this.stray = stray;
      this.why =
          String.format(
              Locale.ROOT,
              "in hindsight one fault of %s explains %d alerts on %d CIs better",
              stray.fault().root(),
              stray.fault().alerts(),
              stray.fault().sightings().stream().map(Sighting::ci).distinct().count());
    }

    Decision decide(IncidentState looked) {
      Set<Fingerprint> moving = new HashSet<>();
      for (Sighting sighting : stray.fault().sightings()) {
        if (sighting.incident().equals(stray.from())) {
          moving.addAll(sighting.alerts());
        }
      }
      IncidentState from = known(seen.book(), stray.from());
      IncidentState home = stray.home() == null ? null : known(seen.book(), stray.home());
      List<Member> all = seen.members(from);
      IncidentId next =
          home != null && moving.size() == all.size()
              ? merge(from, home)
              : move(Transfer.of(from, all, moving, seen.topology()), home);
      boolean gone =
          draft.merged().stream().anyMatch(one -> one.younger().id().equals(looked.id()));
      Instant again = seen.now().plus(AGAIN_AFTER);
      return draft.wake(Wake.Why.LOOK_BACK, gone ? next : looked.id(), again).decide();
    }

    private IncidentId merge(IncidentState one, IncidentState other) {
      boolean elder = IncidentPolicy.ELDEST_FIRST.compare(one, other) <= 0;
      IncidentState stays = elder ? one : other;
      IncidentState goes = elder ? other : one;
      draft.explain(explanation(Kind.MERGED, stays, goes, List.of(), goes.alerts()));
      IncidentState merged = draft.merge(stays, goes, seen.book());
      for (Member member : seen.book().membersOf(goes)) {
        boolean twice = isIn(stays, member.alert().fingerprint());
        merged = twice ? Transfer.once(merged, member.alert()) : merged;
      }
      keep(merged);
      return stays.id();
    }

    private boolean isIn(IncidentState incident, Fingerprint alert) {
      return seen.book().memberOf(incident.id(), alert) != null;
    }

    private IncidentId move(Transfer transfer, @Nullable IncidentState home) {
      IncidentState from = transfer.from();
      List<Fingerprint> moved = transfer.fingerprints();
      IncidentId own = IncidentId.of(from.tenant(), moved.get(0), seen.now());
      if (home == null && seen.book().incident(own) != null) {
        return own; // The same alert moved at this very moment: looked at again, it may once more.
      }
      IncidentState into =
          home == null
              ? transfer.intoNew(own, why, draft)
              : transfer.into(home, inBoth(moved, home), why, draft);
      List<Fingerprint> named =
          List.copyOf(moved.subList(0, Math.min(moved.size(), Explanation.MOST_MOVED)));
      draft.explain(explanation(Kind.PARTED, into, from, named, moved.size()));
      draft.part(from.id(), moved).keepOpenOrClose(from, seen.now());
      keep(into);
      return into.id();
    }

    private Set<Fingerprint> inBoth(List<Fingerprint> moved, IncidentState home) {
      return moved.stream().filter(alert -> isIn(home, alert)).collect(Collectors.toSet());
    }

    private void keep(IncidentState incident) {
      boolean over = incident.open().total() == 0;
      if (over) {
        draft.keepOpenOrClose(incident, seen.now());
      } else {
        IncidentState watched =
            incident.settleAt() == null ? draft.settlingAfter(incident, seen.now()) : incident;
        draft.keep(watched, seen.now(), true);
      }
    }

    private Explanation explanation(
        Kind kind, IncidentState of, IncidentState other, List<Fingerprint> named, int moved) {
      return new Explanation(
          of.tenant(),
          of.id(),
          kind,
          stray.fault().sightings().get(0).alerts().get(0),
          seen.now(),
          why,
          other.id(),
          null,
          List.of(),
          List.of(),
          named,
          moved);
    }
  }
}
