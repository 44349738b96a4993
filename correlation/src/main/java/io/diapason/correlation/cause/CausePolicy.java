package io.diapason.correlation.cause;

import io.diapason.correlation.CauseWeights;
import io.diapason.correlation.incident.Episode;
import io.diapason.correlation.incident.IncidentState;
import io.diapason.vocabulary.Cause;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.IncidentAlert;
import java.io.Serializable;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Ranks what may have brought an incident about: the CIs whose alerts are seen least, those of whom
 * others complain, those from which a fault can have reached the rest though they raise no alert
 * themselves, and the changes made shortly before. Every score says its parts.
 *
 * @param max how many suspects to name
 * @param weights how much each part says
 */
public record CausePolicy(int max, CauseWeights weights) implements Serializable {

  /** A change that is older than this is no suspect. */
  public static final Duration CHANGE_MEMORY = Case.CHANGE_MEMORY;

  /** Half of what its CI scores: who changed it is a question once it is known what broke. */
  private static final double OF_A_CHANGE = 0.5;

  /** The suspects, likeliest first; of equals by name. */
  public List<Cause> rank(Case known) {
    Testimony testimony = Testimony.of(known, weights);
    Lineup lineup = new Lineup(known, testimony, weights);
    List<Suspect> suspects =
        lineup.suspects().stream()
            .map(lineup::weigh)
            .sorted(
                Comparator.comparingDouble((Suspect suspect) -> -suspect.score(weights))
                    .thenComparing(Suspect::ci))
            .limit(max)
            .toList();
    return suspects.stream()
        .flatMap(suspect -> causes(suspect, known, testimony))
        .sorted(
            Comparator.comparingDouble((Cause cause) -> -cause.score())
                .thenComparing(cause -> cause.ci() == null ? "" : cause.ci())
                .thenComparing(cause -> cause.change() == null ? "" : cause.change()))
        .limit(max)
        .toList();
  }

  /** The CI itself, and what was changed on it. */
  private Stream<Cause> causes(Suspect suspect, Case known, Testimony testimony) {
    double score = rounded(suspect.score(weights));
    Cause itself =
        new Cause(
            suspect.ci(), null, score, words(suspect, known, testimony), suspect.parts(weights, 1));
    return Stream.concat(
        Stream.of(itself),
        known.changes(suspect.ci()).stream()
            .filter(change -> known.freshness(change, weights.changeTime()) > 0)
            .map(change -> blame(change, suspect, known)));
  }

  private Cause blame(Change change, Suspect suspect, Case known) {
    double fresh = known.freshness(change, weights.changeTime());
    double score = suspect.score(weights);
    String why =
        String.format(
            Locale.ROOT,
            "%s of %s %d s before the incident: %s (freshness %.2f, its CI scores %.2f)",
            change.kind().isEmpty() ? "change" : change.kind(),
            suspect.ci(),
            Duration.between(change.madeAt(), known.incident().openedAt()).toSeconds(),
            change.summary(),
            fresh,
            score);
    double share = OF_A_CHANGE + OF_A_CHANGE * fresh;
    return new Cause(
        suspect.ci(), change.id(), rounded(score * share), why, suspect.parts(weights, share));
  }

  private String words(Suspect suspect, Case known, Testimony testimony) {
    return String.format(
        Locale.ROOT,
        "%s; can have reached %.0f %% of what else broke, and %.0f %% of what hangs on it"
            + " did (surprise %.2f, reach %.2f, change %.2f, severity %.2f)",
        what(suspect, known, testimony),
        suspect.reached() * 100,
        suspect.hit() * 100,
        suspect.surprise(),
        suspect.reach(),
        suspect.change(),
        suspect.severity());
  }

  private static String what(Suspect suspect, Case known, Testimony testimony) {
    int accusers = testimony.accusers(suspect.ci());
    String named = accusers == 0 ? "" : ", named by alerts of " + count(accusers, "other CI");
    Episode episode = known.incident().episodes().get(suspect.ci());
    if (episode == null) {
      String others = suspect.reached() > 0 ? ", but others that broke hang on it" : "";
      return "silent itself" + others + named;
    }
    IncidentAlert rarest = testimony.rarest(suspect.ci());
    String unusual =
        rarest == null
            ? ""
            : String.format(
                Locale.ROOT,
                ", most unusual %s (rarity %.2f)",
                rarest.name(),
                testimony.rarityOfRarest(suspect.ci()));
    return spoke(episode, known.incident()) + unusual + named;
  }

  private static String spoke(Episode episode, IncidentState incident) {
    return String.format(
        Locale.ROOT,
        "%s after %.1f s, %s",
        episode.firstName(),
        Duration.between(incident.openedAt(), episode.firstAt()).toMillis() / 1000.0,
        count(episode.alerts(), "alert"));
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** Four digits are more than the judgement carries, and make equal runs equal texts. */
  static double rounded(double score) {
    return Math.round(score * 10_000) / 10_000.0;
  }
}
