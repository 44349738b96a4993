package io.diapason.deploy.bench.correlation.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The scores of one judge on streams of one kind, such as one for each seed.
 *
 * @param scores one for each stream, at least one
 */
public record MeanScore(List<StreamScore> scores) {

  public MeanScore {
    scores = List.copyOf(scores);
    if (scores.isEmpty()) {
      throw new IllegalArgumentException("Expected at least one score, but got none");
    }
  }

  /** The mean of a figure. */
  public double mean(ToDoubleFunction<StreamScore> figure) {
    return scores.stream().mapToDouble(figure).average().orElse(0);
  }

  /** The least of a figure. */
  public double least(ToDoubleFunction<StreamScore> figure) {
    return scores.stream().mapToDouble(figure).min().orElse(0);
  }

  /** Whether people heard of the true incidents of all streams. */
  public ToldScore told() {
    return ToldScore.pooled(scores.stream().map(StreamScore::told).toList());
  }

  /** How well causes were found over all streams, by group of incidents, each incident alike. */
  public Map<String, CauseScore> causes(CauseScore.When when) {
    Map<String, List<CauseScore>> all = new TreeMap<>();
    for (StreamScore score : scores) {
      Map<String, CauseScore> found =
          when == CauseScore.When.SOON ? score.causesSoon() : score.causesLast();
      found.forEach(
          (group, cause) -> all.computeIfAbsent(group, any -> new ArrayList<>()).add(cause));
    }
    Map<String, CauseScore> pooled = new TreeMap<>();
    all.forEach((group, found) -> pooled.put(group, CauseScore.pooled(found)));
    if (pooled.size() > 1) {
      pooled.put("all", allCauses(when));
    }
    return pooled;
  }

  /** How well causes were found over all streams and groups. */
  public CauseScore allCauses(CauseScore.When when) {
    return CauseScore.pooled(
        scores.stream()
            .flatMap(
                score ->
                    (when == CauseScore.When.SOON ? score.causesSoon() : score.causesLast())
                        .values().stream())
            .toList());
  }
}
