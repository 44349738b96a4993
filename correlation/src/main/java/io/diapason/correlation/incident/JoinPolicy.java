package io.diapason.correlation.incident;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentStatus;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an alert goes that belongs to no incident yet: to the likeliest near one, or to one of its
 * own; and which incidents turn out to be one by it.
 *
 * @param config by what it judges
 */
record JoinPolicy(CorrelationConfig config) implements Serializable {

  /** More members than so many are not compared when two incidents may be one. */
  private static final int MOST_COMPARED = 64;

  /** The incidents that wait and are near, whether near enough or not, likeliest first. */
  List<Candidate> all(Arrival arrival) {
    return new ClosenessPolicy(config).candidates(arrival);
  }

  /** Those of them that the alert may join. */
  List<Candidate> enough(List<Candidate> all) {
    List<Candidate> near = new ArrayList<>(all.size());
    for (Candidate candidate : all) {
      if (candidate.closeness() >= config.attachThreshold()) {
        near.add(candidate);
      }
    }
    return near;
  }

  /** Joins the likeliest, or opens one. */
  Decision join(Arrival arrival, DecisionDraft draft) {
    List<Candidate> all = all(arrival);
    List<Candidate> near = enough(all);
    draft.considering(all);
    return near.isEmpty()
        ? open(arrival, draft, "opened the incident")
        : attach(arrival, near, draft);
  }

  /** Opens an incident. */
  Decision open(Arrival arrival, DecisionDraft draft, String reason) {
    AlertChange change = arrival.change();
    IncidentId id = IncidentId.of(change.tenant(), change.fingerprint(), change.at());
    IncidentState opened = IncidentState.open(change.tenant(), id, change.at());
    Reasons reasons = new Reasons(config, arrival, draft.considered());
    draft.explain(reasons.opened(id, reason));
    return enter(draft, opened, arrival, reason);
  }

  /** Joins the likeliest of these, which are near enough. */
  Decision attach(Arrival arrival, List<Candidate> near, DecisionDraft draft) {
    Candidate best = near.get(0);
    IncidentState home = best.incident();
    Reasons reasons = new Reasons(config, arrival, draft.considered());
    String reason = best.reason(config.weights(), arrival.usualGap(config));
    int relapse = relapse(arrival, home);
    if (relapse > 0) {
      Parting parting =
          new Parting(arrival, home, relapse, "came back after a pause, this time with others");
      return parting.withNew(draft.explain(reasons.joined(best, parting.id(), reason)), reason);
    }
    Candidate other = sameHappening(arrival, near);
    if (other != null) {
      home = merge(draft, arrival, home, other.incident());
      draft.explain(reasons.merged(other, home.id(), best));
      reasons = reasons.without(other);
      reason += "; joins two incidents to one";
    }
    draft.explain(reasons.joined(best, home.id(), reason));
    return enter(draft, home, arrival, reason);
  }

  /**
   * The next likely one that is the same happening as the likeliest; the next alert may join more.
   */
  private @Nullable Candidate sameHappening(Arrival arrival, List<Candidate> near) {
    IncidentState home = near.get(0).incident();
    for (Candidate other : near.subList(1, near.size())) {
      if (other.evidence().isFirm()
          && other.closeness() >= config.mergeThreshold()
          && areOne(arrival, home, other.incident())) {
        return other;
      }
    }
    return null;
  }

  private static IncidentState merge(
      DecisionDraft draft, Arrival arrival, IncidentState home, IncidentState other) {
    boolean elder = IncidentPolicy.ELDEST_FIRST.compare(home, other) <= 0;
    return elder
        ? draft.merge(home, other, arrival.book())
        : draft.merge(other, home, arrival.book());
  }

  /**
   * From which of the newest firings on an incident only came back after a pause: members fired
   * again, and nothing new did since. 0 when it still grows.
   */
  private int relapse(Arrival arrival, IncidentState incident) {
    List<Onset> recent = incident.growth().recent();
    double patience = arrival.patience(config, incident);
    int first = 0;
    for (int index = recent.size() - 1; index > 0 && recent.get(index).again(); index--) {
      if (Growth.seconds(recent.get(index - 1).at(), recent.get(index).at()) > patience) {
        first = index;
      }
    }
    return first;
  }

  /**
   * Whether two incidents near one alert are one happening: they broke out close in time, and no
   * alert fired in both, which it does when something happens a second time.
   */
  private boolean areOne(Arrival arrival, IncidentState one, IncidentState other) {
    // One of the two is 0: a span that would be negative is.
    double apart =
        Growth.seconds(one.openedAt(), other.openedAt())
            + Growth.seconds(other.openedAt(), one.openedAt());
    return apart <= arrival.patience(config, one) && !share(arrival.book(), one, other);
  }

  private static boolean share(IncidentBook book, IncidentState one, IncidentState other) {
    boolean oneIsSmaller = one.members() <= other.members();
    IncidentState small = oneIsSmaller ? one : other;
    IncidentState big = oneIsSmaller ? other : one;
    return book.membersOf(small, MOST_COMPARED).stream()
        .map(member -> member.alert().fingerprint())
        .anyMatch(
            fingerprint ->
                book.former(big.id(), fingerprint) != null
                    || book.former(small.id(), fingerprint) != null);
  }

  Decision enter(DecisionDraft draft, IncidentState incident, Arrival arrival, String reason) {
    AlertChange change = arrival.change();
    IncidentAlert alert = Membership.joined(change, arrival.ci(), reason);
    String place = Place.of(alert);
    List<String> upstream = arrival.topology().nearUpstream(place);
    IncidentState grown = draft.watched(incident.joinedBy(alert, change.at(), upstream));
    return draft
        .learn(new LessonPolicy(config).lesson(arrival, draft.members(), incident, place))
        .place(new Member(incident.id(), alert), incident.members())
        .keep(
            grown.withUnannounced(List.of(alert.fingerprint())),
            change.at(),
            isUrgent(incident, grown) || !draft.merged().isEmpty())
        .decide();
  }

  /** Whether people must hear of it at once rather than at the next regular announcement. */
  static boolean isUrgent(IncidentState before, IncidentState after) {
    return before.version() == 0
        || before.status() == IncidentStatus.CLOSED
        || after.worst().isWorseThan(before.worst());
  }

  static Episode episode(IncidentState incident, String place) {
    @Nullable Episode episode = incident.episodes().get(place);
    return Objects.requireNonNull(
        episode, () -> "Expected incident " + incident.id() + " to have an episode on " + place);
  }
}
