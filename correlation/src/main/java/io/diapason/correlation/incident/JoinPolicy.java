package io.diapason.correlation.incident;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.incident.ChronicNoise.Moment;
import io.diapason.correlation.incident.ClosenessPolicy.Seen;
import io.diapason.correlation.incident.Customs.Condition;
import io.diapason.correlation.incident.Decision.Placed;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentStatus;
import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  /** What is to be judged. */
  record Arrival(IncidentBook book, AlertChange change, Surroundings surroundings) {

    String ci() {
      return surroundings.topology().ciOf(change.labels());
    }

    String place() {
      return Place.of(ci(), change.name());
    }

    Seen seen() {
      return new Seen(place(), surroundings);
    }

    Fingerprint fingerprint() {
      return change.fingerprint();
    }
  }

  /** The incidents that the alert may join, likeliest first. */
  List<Candidate> near(Arrival arrival) {
    return enough(all(arrival));
  }

  /** The incidents that wait and are near, whether near enough or not, likeliest first. */
  List<Candidate> all(Arrival arrival) {
    return new ClosenessPolicy(config).candidates(arrival.book(), arrival.change(), arrival.seen());
  }

  private List<Candidate> enough(List<Candidate> all) {
    return all.stream()
        .filter(candidate -> candidate.closeness() >= config.attachThreshold())
        .toList();
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
    double usualGap = arrival.book().pace(config).gapSeconds();
    Reasons reasons = new Reasons(config, arrival, usualGap, draft.considered());
    draft.explain(reasons.opened(id, reason));
    return enter(draft, opened, arrival, reason);
  }

  /** Joins the likeliest of these. */
  Decision attach(Arrival arrival, List<Candidate> near, DecisionDraft draft) {
    Candidate best = near.get(0);
    List<Candidate> all = draft.considered();
    double usualGap = arrival.book().pace(config).gapSeconds();
    Reasons reasons = new Reasons(config, arrival, usualGap, all.isEmpty() ? near : all);
    String reason = best.reason(config.weights(), usualGap);
    int relapse = relapse(arrival, best.incident());
    if (relapse > 0) {
      Parting parting =
          new Parting(
              arrival, best.incident(), relapse, "came back after a pause, this time with others");
      return parting.withNew(draft.explain(reasons.joined(best, parting.id(), reason)), reason);
    }
    IncidentState home = best.incident();
    int joined = 1;
    for (Candidate other : near.subList(1, near.size())) {
      if (other.evidence().isFirm()
          && other.closeness() >= config.mergeThreshold()
          && areOne(arrival, home, other.incident())) {
        boolean elder = IncidentPolicy.ELDEST_FIRST.compare(home, other.incident()) <= 0;
        home =
            elder
                ? draft.merge(home, other.incident(), arrival.book())
                : draft.merge(other.incident(), home, arrival.book());
        draft.explain(reasons.merged(other, home.id(), best));
        reasons = reasons.without(other);
        joined++;
        break; // One at a time: the next alert may join the next.
      }
    }
    if (joined > 1) {
      reason += "; joins two incidents to one";
    }
    draft.explain(reasons.joined(best, home.id(), reason));
    return enter(draft, home, arrival, reason);
  }

  /**
   * From which of the newest firings on an incident only came back after a pause: members fired
   * again, and nothing new did since. 0 when it still grows.
   */
  private int relapse(Arrival arrival, IncidentState incident) {
    List<Onset> recent = incident.growth().recent();
    double patience = patience(arrival, incident);
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
    double apart =
        Math.abs(Growth.seconds(one.openedAt(), other.openedAt()))
            + Math.abs(Growth.seconds(other.openedAt(), one.openedAt()));
    return apart <= patience(arrival, one) && !share(arrival.book(), one, other);
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
    Episode episode = incident.episodes().get(place);
    Episode next =
        episode == null
            ? Episode.begin(change.at(), alert.severity(), alert.name())
            : episode.joined(change.at(), alert.severity());
    Onset onset = new Onset(alert.fingerprint(), change.at(), false);
    IncidentState grown =
        draft.watched(
            incident
                .grown(onset, 1)
                .knowing(alert)
                .reachedFrom(place, arrival.surroundings().topology().nearUpstream(place))
                .withEpisode(place, next));
    return draft
        .learn(lesson(draft, arrival, incident, place))
        .place(new Member(incident.id(), alert), incident.members())
        .keep(
            grown.withUnannounced(List.of(alert.fingerprint())),
            change.at(),
            isUrgent(incident, grown) || !draft.merged().isEmpty())
        .decide();
  }

  /** What a firing teaches: the tempo, and which CIs break close to each other. */
  Lesson lesson(DecisionDraft draft, Arrival arrival, IncidentState incident, String place) {
    Instant at = arrival.change().at();
    Lately lately = arrival.book().latelyBroken();
    Set<Condition> conditions = conditions(draft, arrival, incident, place);
    return new Lesson(
        pace(arrival, incident),
        lately.broke(place, at).grew(incident.id()),
        company(arrival.book(), place, at),
        arrival.book().customs().learn(incident.id(), conditions),
        arrival.book().chronicNoise().learn(new Moment(incident, at), conditions));
  }

  /** A condition counts once for each incident, also when others bring it along into a new one. */
  private static Set<Condition> conditions(
      DecisionDraft draft, Arrival arrival, IncidentState incident, String place) {
    boolean isNew = arrival.book().incident(incident.id()) == null;
    Set<Condition> conditions = new LinkedHashSet<>();
    conditions.add(new Condition(arrival.change().name(), place));
    if (isNew) {
      for (Placed placed : draft.members()) {
        if (placed.member().incident().equals(incident.id())) {
          conditions.add(Condition.of(placed.member().alert()));
        }
      }
    }
    return conditions;
  }

  /** A pause longer than an incident waits is no gap between two alerts of one happening. */
  private Pace pace(Arrival arrival, IncidentState incident) {
    Pace pace = arrival.book().pace(config);
    Instant at = arrival.change().at();
    if (incident.members() == 0) {
      return pace.opened(at);
    }
    double gap = Growth.seconds(incident.lastGrowthAt(), at);
    return gap <= patience(arrival, incident) ? pace.joined(gap) : pace;
  }

  /** How many seconds an incident waits for its next alert. */
  double patience(Arrival arrival, IncidentState incident) {
    double usual = arrival.book().pace(config).gapSeconds();
    boolean small = arrival.surroundings().topology().isSmallSystem(arrival.place());
    return config.patience().seconds(incident.growth().meanGap(usual), small);
  }

  private Map<String, Company> company(IncidentBook book, String place, Instant at) {
    double close = config.patience().least().toSeconds();
    Company own = book.company(place);
    if (own.isBreaking(close, at)) {
      return Map.of(place, own.still(at));
    }
    Map<String, Company> company = new HashMap<>();
    own = own.again(close, at);
    for (String other : book.latelyBroken().brokenWithin(close, place, at)) {
      own = own.met(other);
      company.put(other, book.company(other).met(place));
    }
    company.put(place, own);
    return company;
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
