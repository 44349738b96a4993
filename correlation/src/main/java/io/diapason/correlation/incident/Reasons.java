package io.diapason.correlation.incident;

import static io.diapason.correlation.incident.Decimals.two;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Explanation.Kind;
import io.diapason.vocabulary.Explanation.Rival;
import io.diapason.vocabulary.Explanation.Weighing;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes decisions down for those who ask later: the evidence with its numbers, and what else was
 * considered. Nothing is judged here.
 *
 * @param config by what was judged
 * @param arrival what was judged
 * @param considered the incidents that were weighed, likeliest first
 */
record Reasons(CorrelationConfig config, Arrival arrival, List<Candidate> considered) {

  /**
   * So many joins of one incident are explained in parts. In a storm of a hundred thousand alerts
   * nobody reads the rest, and each keeps its reason as a sentence.
   */
  static final int MOST_EXPLAINED = 1_000;

  private static final String NO_CANDIDATE = "no incident that still waits for alerts is near it";

  /** The same when one of those considered became part of the incident. */
  Reasons without(Candidate merged) {
    return new Reasons(
        config, arrival, considered.stream().filter(one -> !one.equals(merged)).toList());
  }

  /** Why the alert opened an incident. */
  Explanation opened(IncidentId id, String reason) {
    String nearest =
        considered.isEmpty()
            ? NO_CANDIDATE
            : "the nearest was "
                + considered.get(0).incident().id()
                + ", but "
                + below(considered.get(0));
    return of(Kind.OPENED, id, reason + "; " + nearest, null);
  }

  /** Why the alert joined an incident; null when enough of its joins are explained. */
  @Nullable Explanation joined(Candidate best, IncidentId home, String reason) {
    return best.incident().members() >= MOST_EXPLAINED ? null : of(Kind.JOINED, home, reason, best);
  }

  /** Why an incident became part of another one, or the other way round. */
  Explanation merged(Candidate other, IncidentId home, Candidate best) {
    IncidentState gone = other.incident().id().equals(home) ? best.incident() : other.incident();
    String why =
        "one alert is near both: closeness "
            + two(best.closeness())
            + " to "
            + best.incident().id()
            + " and "
            + two(other.closeness())
            + " to "
            + other.incident().id()
            + ", where "
            + two(config.mergeThreshold())
            + " are needed, and both broke out close in time";
    return new Explanation(
        arrival.change().tenant(),
        home,
        Kind.MERGED,
        arrival.fingerprint(),
        arrival.change().at(),
        why,
        gone.id(),
        weighing(other, config.mergeThreshold()),
        other.parts(config.weights()),
        List.of(),
        List.of(),
        gone.alerts());
  }

  /** Why alerts left an incident for one of their own. */
  static Explanation parted(
      Arrival arrival, IncidentId id, IncidentId from, String why, List<Fingerprint> moved) {
    return new Explanation(
        arrival.change().tenant(),
        id,
        Kind.PARTED,
        arrival.fingerprint(),
        arrival.change().at(),
        why,
        from,
        null,
        List.of(),
        List.of(),
        List.copyOf(moved.subList(0, Math.min(moved.size(), Explanation.MOST_MOVED))),
        moved.size());
  }

  private Explanation of(Kind kind, IncidentId incident, String why, @Nullable Candidate best) {
    return new Explanation(
        arrival.change().tenant(),
        incident,
        kind,
        arrival.fingerprint(),
        arrival.change().at(),
        why,
        null,
        best == null ? null : weighing(best, config.attachThreshold()),
        best == null ? List.of() : best.parts(config.weights()),
        rivals(best),
        List.of(),
        0);
  }

  private Weighing weighing(Candidate candidate, double threshold) {
    return candidate.weighing(threshold, arrival.usualGap(config));
  }

  private List<Rival> rivals(@Nullable Candidate best) {
    List<Rival> rivals = new ArrayList<>(Math.min(considered.size(), Explanation.MOST_RIVALS));
    for (Candidate one : considered) {
      if (rivals.size() < Explanation.MOST_RIVALS
          && (best == null || !one.incident().id().equals(best.incident().id()))) {
        rivals.add(rival(one, best));
      }
    }
    return rivals;
  }

  private Rival rival(Candidate one, @Nullable Candidate best) {
    return new Rival(
        one.incident().id(),
        verdict(one, best),
        weighing(one, config.attachThreshold()),
        one.parts(config.weights()));
  }

  private String verdict(Candidate rival, @Nullable Candidate best) {
    if (best == null || rival.closeness() < config.attachThreshold()) {
      return below(rival);
    }
    String enough = "its closeness " + two(rival.closeness()) + " would be enough, but ";
    return rival.closeness() <= best.closeness()
        ? enough + best.incident().id() + " is nearer with " + two(best.closeness())
        : enough + "more is breaking in " + best.incident().id() + " now";
  }

  /** Nothing that is near enough is passed over but what the alert has fired in before. */
  private String below(Candidate rival) {
    return rival.closeness() < config.attachThreshold()
        ? "its closeness " + two(rival.closeness()) + " is below " + two(config.attachThreshold())
        : "the alert had fired in it before";
  }
}
