package io.diapason.deploy.bench.correlation.score;

import io.diapason.deploy.bench.correlation.judge.Verdicts;
import io.diapason.deploy.bench.correlation.stream.KnownAlert;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All scores of one judge on one stream.
 *
 * @param online of the first assignment of each event
 * @param soon of where it was five minutes later
 * @param last of where it was in the end
 * @param told of whether people heard of each true incident
 * @param causesSoon by group of incidents, five minutes after opening
 * @param causesLast by group of incidents, in the end
 * @param days how long the scored part of the stream is
 */
public record StreamScore(
    ClusterScore online,
    ClusterScore soon,
    ClusterScore last,
    ToldScore told,
    Map<String, CauseScore> causesSoon,
    Map<String, CauseScore> causesLast,
    double days) {

  /** Scores what was said; events before the scored part are left out. */
  public static StreamScore of(Verdicts verdicts) {
    return new StreamScore(
        clusters(verdicts, verdicts.online()),
        clusters(verdicts, verdicts.soon()),
        clusters(verdicts, verdicts.last()),
        ToldScore.of(verdicts),
        CauseScore.of(verdicts, CauseScore.When.SOON),
        CauseScore.of(verdicts, CauseScore.When.LAST),
        verdicts.stream().days());
  }

  private static ClusterScore clusters(Verdicts verdicts, List<String> said) {
    List<String> groups = new ArrayList<>();
    List<String> classes = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      KnownAlert alert = verdicts.stream().alerts().get(i);
      if (verdicts.stream().counts(alert)) {
        groups.add(said.get(i));
        classes.add(alert.incident());
      }
    }
    return ClusterScore.of(groups, classes);
  }

  /** Incidents of nothing but noise, a day. */
  public double falseIncidentsPerDay() {
    return days == 0 ? 0 : last.falseIncidents() / days;
  }
}
