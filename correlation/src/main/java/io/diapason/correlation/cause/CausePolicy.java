package io.diapason.correlation.cause;

import io.diapason.correlation.CauseWeights;
import io.diapason.correlation.incident.Episode;
import io.diapason.correlation.incident.IncidentState;
import io.diapason.vocabulary.Cause;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.IncidentAlert;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
    List<Suspect> suspects = likeliest(lineup);
    List<Cause> causes = new ArrayList<>();
    suspects.forEach(suspect -> addCauses(causes, suspect, known, testimony));
    return causes.stream()
        .sorted(
            Comparator.comparingDouble((Cause cause) -> -cause.score())
                .thenComparing(cause -> cause.ci() == null ? "" : cause.ci())
                .thenComparing(cause -> cause.change() == null ? "" : cause.change()))
        .limit(max)
        .toList();
  }

  /** The first few by score, then by name; there may be thousands, so they are not all sorted. */
  private List<Suspect> likeliest(Lineup lineup) {
    Comparator<Suspect> likeliestFirst =
        Comparator.comparingDouble((Suspect suspect) -> -suspect.score(weights))
            .thenComparing(Suspect::ci);
    List<Suspect> likeliest = new ArrayList<>(max + 1);
    for (String ci : lineup.suspects()) {
      Suspect next = lineup.weigh(ci);
      int at = likeliest.size();
      while (at > 0 && likeliestFirst.compare(next, likeliest.get(at - 1)) < 0) {
        at--;
      }
      if (at < max) {
        likeliest.add(at, next);
        if (likeliest.size() > max) {
          likeliest.remove(max);
        }
      }
    }
    return likeliest;
  }

  /** The CI itself, and what was changed on it. */
  private void addCauses(List<Cause> causes, Suspect suspect, Case known, Testimony testimony) {
    double score = rounded(suspect.score(weights));
    String why = words(suspect, known, testimony);
    causes.add(new Cause(suspect.ci(), null, score, why, suspect.parts(weights, 1)));
    for (Change change : known.changes(suspect.ci())) {
      if (known.freshness(change, weights.changeTime()) > 0) {
        causes.add(blame(change, suspect, known));
      }
    }
  }

  private Cause blame(Change change, Suspect suspect, Case known) {
    double fresh = known.freshness(change, weights.changeTime());
    double score = suspect.score(weights);
    StringBuilder why = new StringBuilder(160);
    why.append(change.kind().isEmpty() ? "change" : change.kind());
    why.append(" of ").append(suspect.ci()).append(' ');
    why.append(Duration.between(change.madeAt(), known.incident().openedAt()).toSeconds());
    why.append(" s before the incident: ").append(change.summary()).append(" (freshness ");
    Figures.two(why, fresh);
    why.append(", its CI scores ");
    Figures.two(why, score);
    why.append(')');
    double share = OF_A_CHANGE + OF_A_CHANGE * fresh;
    return new Cause(
        suspect.ci(),
        change.id(),
        rounded(score * share),
        why.toString(),
        suspect.parts(weights, share));
  }

  private static String words(Suspect suspect, Case known, Testimony testimony) {
    StringBuilder words = new StringBuilder(192);
    what(words, suspect, known, testimony);
    words.append("; can have reached ");
    Figures.whole(words, suspect.reached() * 100);
    words.append(" % of what else broke, and ");
    Figures.whole(words, suspect.hit() * 100);
    words.append(" % of what hangs on it did (surprise ");
    Figures.two(words, suspect.surprise());
    words.append(", reach ");
    Figures.two(words, suspect.reach());
    words.append(", change ");
    Figures.two(words, suspect.change());
    words.append(", severity ");
    Figures.two(words, suspect.severity());
    return words.append(')').toString();
  }

  private static void what(StringBuilder words, Suspect suspect, Case known, Testimony testimony) {
    Episode episode = known.incident().episodes().get(suspect.ci());
    if (episode == null) {
      words.append("silent itself");
      words.append(suspect.reached() > 0 ? ", but others that broke hang on it" : "");
    } else {
      spoke(words, episode, known.incident());
      IncidentAlert rarest = testimony.rarest(suspect.ci());
      if (rarest != null) {
        words.append(", most unusual ").append(rarest.name()).append(" (rarity ");
        Figures.two(words, testimony.rarityOfRarest(suspect.ci()));
        words.append(')');
      }
    }
    int accusers = testimony.accusers(suspect.ci());
    if (accusers > 0) {
      words.append(", named by alerts of ").append(count(accusers, "other CI"));
    }
  }

  private static void spoke(StringBuilder words, Episode episode, IncidentState incident) {
    words.append(episode.firstName()).append(" after ");
    Figures.one(
        words, Duration.between(incident.openedAt(), episode.firstAt()).toMillis() / 1000.0);
    words.append(" s, ").append(count(episode.alerts(), "alert"));
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** Four digits are more than the judgement carries, and make equal runs equal texts. */
  static double rounded(double score) {
    return Math.round(score * 10_000) / 10_000.0;
  }
}
