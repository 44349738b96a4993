package io.diapason.deploy.bench.correlation.score;

import io.diapason.deploy.bench.correlation.judge.Judge.Suspect;
import io.diapason.deploy.bench.correlation.judge.Verdicts;
import io.diapason.deploy.bench.correlation.stream.KnownAlert;
import io.diapason.deploy.bench.correlation.stream.KnownIncident;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How often the true cause is among the first suspects. A true incident is judged by the suspects
 * of the incident that holds the most of its events. Whether the cause is a service, one of its
 * instances or a host is not given: all of them compete, and only the true one counts.
 *
 * @param incidents how many were judged
 * @param top the share whose cause is among the first 1, 2, ... {@value #RANKS}
 */
public record CauseScore(int incidents, List<Double> top) {

  private static final int RANKS = 5;

  /** Which of the two lists of suspects is scored. */
  public enum When {
    SOON,
    LAST
  }

  /** The share whose cause is among the first so many, 1 to {@value #RANKS}. */
  public double among(int first) {
    return top.get(first - 1);
  }

  /** The mean of the shares for 1 to {@value #RANKS}: Avg@5. */
  public double average() {
    return top.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /** The score of each group of incidents, by the group's name. */
  public static Map<String, CauseScore> of(Verdicts verdicts, When when) {
    Map<String, String> judged = mostlyIn(verdicts);
    Map<String, List<Suspect>> causes =
        when == When.SOON ? verdicts.causesSoon() : verdicts.causesLast();
    Map<String, List<Integer>> ranks = new TreeMap<>();
    for (KnownIncident incident : verdicts.stream().incidents()) {
      String holder = judged.get(incident.id());
      if (holder != null) {
        ranks
            .computeIfAbsent(incident.group(), any -> new ArrayList<>())
            .add(rank(incident.causes(), causes.getOrDefault(holder, List.of())));
      }
    }
    Map<String, CauseScore> scores = new TreeMap<>();
    ranks.forEach((group, found) -> scores.put(group, of(found)));
    return scores;
  }

  /** Several scores as one, each incident counting alike. */
  static CauseScore pooled(List<CauseScore> scores) {
    int incidents = scores.stream().mapToInt(CauseScore::incidents).sum();
    List<Double> top = new ArrayList<>();
    for (int rank = 0; rank < RANKS; rank++) {
      int at = rank;
      double found =
          scores.stream().mapToDouble(score -> score.top().get(at) * score.incidents()).sum();
      top.add(incidents == 0 ? 0 : found / incidents);
    }
    return new CauseScore(incidents, top);
  }

  private static CauseScore of(List<Integer> ranks) {
    List<Double> top = new ArrayList<>();
    for (int first = 1; first <= RANKS; first++) {
      int limit = first;
      top.add(ranks.stream().filter(rank -> rank < limit).count() / (double) ranks.size());
    }
    return new CauseScore(ranks.size(), top);
  }

  private static int rank(Set<String> causes, List<Suspect> suspects) {
    for (int rank = 0; rank < suspects.size(); rank++) {
      if (!Collections.disjoint(suspects.get(rank).names(), causes)) {
        return rank;
      }
    }
    return Integer.MAX_VALUE;
  }

  /** For each true incident that is scored, the incident with the most of its events. */
  private static Map<String, String> mostlyIn(Verdicts verdicts) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (int i = 0; i < verdicts.last().size(); i++) {
      KnownAlert alert = verdicts.stream().alerts().get(i);
      if (verdicts.stream().counts(alert) && !KnownAlert.isNoise(alert.incident())) {
        counts
            .computeIfAbsent(alert.incident(), any -> new TreeMap<>())
            .merge(verdicts.last().get(i), 1, Integer::sum);
      }
    }
    Map<String, String> holders = new HashMap<>();
    counts.forEach(
        (incident, found) ->
            holders.put(
                incident,
                Collections.max(found.entrySet(), Map.Entry.comparingByValue()).getKey()));
    return holders;
  }
}
