package io.diapason.deploy.bench.correlation.score;

import io.diapason.deploy.bench.correlation.judge.Verdicts;
import io.diapason.deploy.bench.correlation.stream.KnownAlert;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether people heard of what happened. Of a true incident they did when an event of it was or is
 * in an incident that they were told of, and did not when all that holds it stayed quiet.
 *
 * @param happenings how many true incidents there were
 * @param untold of how many people never heard
 */
public record ToldScore(int happenings, int untold) {

  /** Scores what was said; events before the scored part are left out. */
  public static ToldScore of(Verdicts verdicts) {
    Set<String> happenings = new HashSet<>();
    Set<String> told = new HashSet<>();
    for (int i = 0; i < verdicts.online().size(); i++) {
      KnownAlert alert = verdicts.stream().alerts().get(i);
      if (!verdicts.stream().counts(alert) || KnownAlert.isNoise(alert.incident())) {
        continue;
      }
      happenings.add(alert.incident());
      if (isTold(verdicts, verdicts.online().get(i)) || isTold(verdicts, verdicts.last().get(i))) {
        told.add(alert.incident());
      }
    }
    return new ToldScore(happenings.size(), happenings.size() - told.size());
  }

  /** Of several streams together. */
  public static ToldScore pooled(List<ToldScore> scores) {
    return new ToldScore(
        scores.stream().mapToInt(ToldScore::happenings).sum(),
        scores.stream().mapToInt(ToldScore::untold).sum());
  }

  private static boolean isTold(Verdicts verdicts, String incident) {
    return !incident.isEmpty() && !verdicts.quiet().contains(incident);
  }
}
