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
 * themselves, and those altered shortly before. Each is named once, with the last change of it: who
 * altered it is a question once it is known what broke. Every score says its parts.
 *
 * @param max how many suspects to name
 * @param weights how much each part says
 */
public record CausePolicy(int max, CauseWeights weights) implements Serializable {

  /** A change that is older than this is no suspect. */
  public static final Duration CHANGE_MEMORY = Case.CHANGE_MEMORY;

  private static final Comparator<Change> LATER =
      Comparator.comparing(Change::madeAt).thenComparing(Change::id);

  /** The suspects, likeliest first; of equals by name. */
  public List<Cause> rank(Case known) {
    Testimony testimony = Testimony.of(known, weights);
    Lineup lineup = new Lineup(known, testimony, weights);
    return likeliest(lineup).stream().map(suspect -> cause(suspect, known, testimony)).toList();
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

  /** The CI, and what was changed on it last. */
  private Cause cause(Suspect suspect, Case known, Testimony testimony) {
    StringBuilder words = words(suspect, known, testimony);
    Change last = null;
    int recent = 0;
    for (Change change : known.changes(suspect.ci())) {
      if (known.freshness(change, weights.changeTime()) > 0) {
        recent++;
        last = last == null || LATER.compare(change, last) > 0 ? change : last;
      }
    }
    if (last != null) {
      altered(words, last, known);
      words.append(recent == 1 ? "" : ", the last of " + recent + " changes");
    }
    return new Cause(
        suspect.ci(),
        last == null ? null : last.id(),
        rounded(suspect.score(weights)),
        words.toString(),
        suspect.parts(weights));
  }

  private void altered(StringBuilder words, Change change, Case known) {
    words.append("; altered ");
    words.append(Duration.between(change.madeAt(), known.incident().openedAt()).toSeconds());
    words.append(" s before the incident by ");
    words.append(change.kind().isEmpty() ? "change" : change.kind()).append(' ');
    words.append(change.id()).append(change.summary().isEmpty() ? "" : ": " + change.summary());
    words.append(" (freshness ");
    Figures.two(words, known.freshness(change, weights.changeTime()));
    words.append(')');
  }

  private static StringBuilder words(Suspect suspect, Case known, Testimony testimony) {
    StringBuilder words = new StringBuilder(256);
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
    return words.append(')');
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
