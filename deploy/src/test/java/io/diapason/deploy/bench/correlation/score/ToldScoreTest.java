package io.diapason.deploy.bench.correlation.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.deploy.bench.correlation.judge.Verdicts;
import io.diapason.deploy.bench.correlation.stream.KnownStream;
import io.diapason.deploy.bench.correlation.stream.StreamBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ToldScoreTest {

  @Test
  void countsWhatNobodyHeardOf() {
    // "before" is not scored, "disk" moves to T1, "link" stays quiet, "power" is in no incident.
    KnownStream stream =
        new StreamBuilder()
            .scoredFrom(100)
            .fires("A", "web", 0, "before")
            .fires("A", "web", 100, "")
            .fires("B", "web", 200, "disk")
            .fires("C", "web", 300, "link")
            .fires("D", "web", 400, "power")
            .build();
    List<String> online = List.of("Q1", "Q1", "Q2", "Q2", "");
    List<String> last = List.of("Q1", "Q1", "T1", "Q2", "");

    ToldScore score =
        ToldScore.of(
            new Verdicts(
                stream,
                online,
                List.of(false, false, false, false, false),
                online,
                last,
                Set.of("Q1", "Q2"),
                Map.of(),
                Map.of()));

    assertThat(score).isEqualTo(new ToldScore(3, 2));
  }

  @Test
  void poolsStreams() {
    assertThat(ToldScore.pooled(List.of(new ToldScore(3, 2), new ToldScore(5, 0))))
        .isEqualTo(new ToldScore(8, 2));
  }
}
