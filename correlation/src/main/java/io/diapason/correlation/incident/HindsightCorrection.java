package io.diapason.correlation.incident;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.hindsight.Sighting;
import io.diapason.correlation.incident.Decision.Wake;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Explanation.Kind;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Brings a stray part home, or to an incident of its own. Lives for one decision. */
final class HindsightCorrection {

  private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);

  private final LatelySeen seen;
  private final Stray stray;
  private final String why;
  private final DecisionDraft draft;

  HindsightCorrection(CorrelationConfig config, LatelySeen seen, Stray stray) {
    this.seen = seen;
    this.draft = new DecisionDraft(config);
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
    Set<Fingerprint> moving = stray.alerts();
    IncidentState from = seen.incident(stray.from());
    IncidentState home = stray.home() == null ? null : seen.incident(stray.home());
    List<Member> all = seen.members(from);
    IncidentId next =
        home != null && moving.size() == all.size()
            ? merge(from, home)
            : move(Transfer.of(from, all, moving, seen.topology()), home);
    boolean gone = draft.merged().stream().anyMatch(one -> one.younger().id().equals(looked.id()));
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
