package io.diapason.correlation.cause;

import io.diapason.correlation.incident.Episode;
import io.diapason.correlation.incident.IncidentState;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.Cause;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Severity;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Ranks what may have brought an incident about: the CIs that broke, the silent ones that several
 * of them hang on, and the changes made shortly before. Every score says its parts.
 *
 * @param max how many suspects to name
 */
public record CausePolicy(int max) implements Serializable {

  private static final Duration BREAKING_TIME = Duration.ofMinutes(1);
  private static final Duration CHANGE_TIME = Duration.ofMinutes(30);

  /** A change that is older than this is no suspect. */
  public static final Duration CHANGE_MEMORY = Duration.ofHours(4);

  /** Above this many CIs only the earliest are weighed, to bound the cost of one announcement. */
  private static final int MAX_WEIGHED = 200;

  /** Finds the recent changes of a CI. */
  public interface Changes {
    /** The changes of this CI that are remembered, in any order. */
    List<Change> of(String ci);
  }

  /** The suspects, likeliest first; of equals by name. */
  public List<Cause> rank(IncidentState incident, Topology topology, Changes changes) {
    List<String> broken =
        incident.episodes().entrySet().stream()
            .sorted(
                Comparator.comparing(
                        (Map.Entry<String, Episode> entry) -> entry.getValue().firstAt())
                    .thenComparing(Map.Entry::getKey))
            .limit(MAX_WEIGHED)
            .map(Map.Entry::getKey)
            .toList();
    List<Cause> causes = new ArrayList<>();
    for (String ci : suspects(broken, topology)) {
      Suspect suspect = weigh(ci, broken, new Evidence(incident, topology, changes));
      causes.add(
          new Cause(ci, null, rounded(suspect.score()), words(suspect, incident, broken.size())));
      changes.of(ci).stream()
          .filter(change -> freshness(change, incident) > 0)
          .map(change -> blame(change, suspect, incident))
          .forEach(causes::add);
    }
    return causes.stream()
        .sorted(
            Comparator.comparingDouble((Cause cause) -> -cause.score())
                .thenComparing(cause -> cause.ci() == null ? "" : cause.ci())
                .thenComparing(cause -> cause.change() == null ? "" : cause.change()))
        .limit(max)
        .toList();
  }

  private record Evidence(IncidentState incident, Topology topology, Changes changes) {}

  /** Who broke, and who did not but has at least two that broke hanging on it. */
  private static Set<String> suspects(List<String> broken, Topology topology) {
    Set<String> suspects = new TreeSet<>(broken);
    Set<String> once = new TreeSet<>();
    for (String ci : broken) {
      topology
          .upstream(ci)
          .forEach(
              (culprit, hops) -> {
                if (hops == 1 && !once.add(culprit)) {
                  suspects.add(culprit);
                }
              });
    }
    return suspects;
  }

  private static Suspect weigh(String ci, List<String> broken, Evidence evidence) {
    Episode episode = evidence.incident().episodes().get(ci);
    long others = broken.stream().filter(other -> !other.equals(ci)).count();
    double reached =
        broken.stream()
            .filter(other -> !other.equals(ci))
            .mapToDouble(
                other -> {
                  Integer hops = evidence.topology().upstream(other).get(ci);
                  return hops == null ? 0 : 1.0 / hops;
                })
            .sum();
    double change =
        evidence.changes().of(ci).stream()
            .mapToDouble(made -> freshness(made, evidence.incident()))
            .max()
            .orElse(0);
    return new Suspect(
        ci,
        episode == null ? 0 : earliness(episode, evidence.incident()),
        others == 0 ? 0 : reached / others,
        episode == null ? 0 : weight(episode.worst()),
        change);
  }

  private static double earliness(Episode episode, IncidentState incident) {
    Duration after = Duration.between(incident.openedAt(), episode.firstAt());
    return decay(after, BREAKING_TIME);
  }

  /** 1 for a change made just before the incident, falling with its age, 0 for one made after. */
  private static double freshness(Change change, IncidentState incident) {
    Duration before = Duration.between(change.madeAt(), incident.openedAt());
    boolean possible = !before.isNegative() && before.compareTo(CHANGE_MEMORY) <= 0;
    return possible ? decay(before, CHANGE_TIME) : 0;
  }

  private static double decay(Duration time, Duration scale) {
    return Math.exp(-Math.max(0.0, (double) time.toMillis()) / scale.toMillis());
  }

  private static double weight(Severity severity) {
    return switch (severity) {
      case CRITICAL -> 1;
      case ERROR -> 0.7;
      case WARNING -> 0.4;
      case INFO -> 0.1;
    };
  }

  private static Cause blame(Change change, Suspect suspect, IncidentState incident) {
    Instant made = change.madeAt();
    double fresh = freshness(change, incident);
    String why =
        String.format(
            Locale.ROOT,
            "%s of %s %d s before the incident: %s (freshness %.2f, its CI scores %.2f)",
            change.kind().isEmpty() ? "change" : change.kind(),
            suspect.ci(),
            Duration.between(made, incident.openedAt()).toSeconds(),
            change.summary(),
            fresh,
            suspect.score());
    return new Cause(suspect.ci(), change.id(), rounded(0.5 * fresh + 0.5 * suspect.score()), why);
  }

  private static String words(Suspect suspect, IncidentState incident, int broken) {
    Episode episode = incident.episodes().get(suspect.ci());
    String what =
        episode == null
            ? "silent itself, but several that broke hang on it"
            : String.format(
                Locale.ROOT,
                "%s after %.1f s, %d alert%s",
                episode.firstName(),
                Duration.between(incident.openedAt(), episode.firstAt()).toMillis() / 1000.0,
                episode.alerts(),
                episode.alerts() == 1 ? "" : "s");
    return String.format(
        Locale.ROOT,
        "suspect: %s; can have reached %.0f %% of the other %d CIs (reach %.2f, first %.2f,"
            + " severity %.2f, change %.2f)",
        what,
        suspect.reach() * 100,
        Math.max(0, broken - (episode == null ? 0 : 1)),
        suspect.reach(),
        suspect.first(),
        suspect.severity(),
        suspect.change());
  }

  /** Four digits are more than the judgement carries, and make equal runs equal texts. */
  private static double rounded(double score) {
    return Math.round(score * 10_000) / 10_000.0;
  }
}
