package io.diapason.correlation.incident;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.incident.Decision.Merged;
import io.diapason.correlation.incident.Decision.Parted;
import io.diapason.correlation.incident.Decision.Placed;
import io.diapason.correlation.incident.Decision.Wake;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers one decision. Lives for one call of the policy. */
final class DecisionDraft {

  /** Bounds what each further alert of a storm has to carry along. */
  static final int MAX_UNANNOUNCED = 1_000;

  private static final Duration SOON = Duration.ofSeconds(1);

  private final CorrelationConfig config;
  private final List<IncidentState> incidents = new ArrayList<>(1);
  private final List<Placed> members = new ArrayList<>(1);
  private final List<Placed> former = new ArrayList<>(0);
  private final List<Parted> parted = new ArrayList<>(0);
  private final List<Merged> merged = new ArrayList<>(0);
  private final List<IncidentState> forgotten = new ArrayList<>(0);
  private final List<Wake> wakes = new ArrayList<>(1);
  private final List<IncidentId> announce = new ArrayList<>(1);
  private final List<Explanation> explained = new ArrayList<>(1);
  private List<Candidate> considered = List.of();
  private @Nullable Lesson lesson;

  DecisionDraft(CorrelationConfig config) {
    this.config = config;
  }

  List<Merged> merged() {
    return merged;
  }

  List<Placed> members() {
    return members;
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

  /** Remembers an incident of which there is nothing to announce. */
  DecisionDraft remember(IncidentState incident) {
    incidents.add(incident);
    return this;
  }

  /**
   * Has an incident that grew looked at again when it may have become quiet. One wake-up at a time:
   * else each closing and reopening of a flapping incident would add one that renews itself.
   */
  IncidentState watched(IncidentState incident) {
    return incident.settleAt() == null ? settlingLater(incident) : incident;
  }

  /**
   * Asks for the wake-ups at which an incident settles unless it grows, and is looked back upon.
   */
  IncidentState settlingLater(IncidentState incident) {
    return settlingAt(incident, incident.lastGrowthAt().plus(config.quietPeriod()));
  }

  /** The same for one that was put together of what may be long ago. */
  IncidentState settlingAfter(IncidentState incident, Instant now) {
    Instant settlesAt = incident.lastGrowthAt().plus(config.quietPeriod());
    Instant soonest = now.plus(SOON);
    return settlingAt(incident, settlesAt.isAfter(soonest) ? settlesAt : soonest);
  }

  private IncidentState settlingAt(IncidentState incident, Instant settlesAt) {
    wake(Wake.Why.SETTLE, incident.id(), settlesAt);
    wake(Wake.Why.LOOK_BACK, incident.id(), settlesAt);
    return incident.settlingAt(settlesAt);
  }

  /**
   * Keeps an incident and has it announced: at once when it is urgent or long enough since the last
   * time, else when that time has come, together with whatever joins until then. A storm that
   * brings more than one announcement should carry is announced earlier.
   */
  DecisionDraft keep(IncidentState incident, Instant at, boolean urgent) {
    Instant announced = incident.announcedAt();
    Instant earliest = announced == null ? at : announced.plus(config.announceEvery());
    boolean full = incident.unannounced().size() >= MAX_UNANNOUNCED;
    if (urgent || full || !earliest.isAfter(at)) {
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

  CorrelationConfig config() {
    return config;
  }

  /** Keeps an incident of which something ended, and closes it when nothing is left open. */
  DecisionDraft keepOpenOrClose(IncidentState incident, Instant at) {
    boolean over = incident.open().total() == 0;
    if (!over) {
      return keep(incident, at, !parted.isEmpty());
    }
    wake(Wake.Why.FORGET, incident.id(), at.plus(config.reopenWindow()));
    return keep(incident.closed(at), at, true);
  }

  DecisionDraft leave(Member asItWas, int slot) {
    former.add(new Placed(asItWas, slot));
    return this;
  }

  DecisionDraft part(IncidentId from, List<Fingerprint> left) {
    parted.add(new Parted(from, List.copyOf(left)));
    return this;
  }

  /** Notes which incidents were weighed, likeliest first, for the explanation. */
  DecisionDraft considering(List<Candidate> all) {
    considered = all;
    return this;
  }

  List<Candidate> considered() {
    return considered;
  }

  DecisionDraft explain(@Nullable Explanation explanation) {
    if (explanation != null) {
      explained.add(explanation);
    }
    return this;
  }

  DecisionDraft learn(Lesson learnt) {
    lesson = learnt;
    return this;
  }

  /** Moves the members of the younger into the elder, which keeps its id. */
  IncidentState merge(IncidentState elder, IncidentState younger, IncidentBook book) {
    List<Fingerprint> moved = new ArrayList<>();
    int slot = elder.members();
    for (Member member : book.membersOf(younger)) {
      Fingerprint fingerprint = member.alert().fingerprint();
      Member now = book.member(fingerprint);
      Member forwarded = new Member(elder.id(), forwarded(member), member.expired());
      if (now != null && now.incident().equals(younger.id())) {
        members.add(new Placed(forwarded, slot++));
      } else if (now == null || !now.incident().equals(elder.id())) {
        former.add(new Placed(forwarded, slot++));
      }
      moved.add(fingerprint);
    }
    merged.add(new Merged(younger, elder.id(), List.copyOf(moved)));
    return elder.withAllOf(younger, slot - elder.members()).withUnannounced(moved);
  }

  private static IncidentAlert forwarded(Member member) {
    IncidentAlert alert = member.alert();
    return Membership.because(alert, alert.reason() + "; came with " + member.incident());
  }

  Decision decide() {
    return new Decision(
        incidents, members, former, merged, parted, forgotten, wakes, announce, explained, lesson);
  }
}
