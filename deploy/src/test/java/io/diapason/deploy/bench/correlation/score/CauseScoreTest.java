package io.diapason.deploy.bench.correlation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.deploy.bench.correlation.judge.Judge.Suspect;
import io.diapason.deploy.bench.correlation.judge.Verdicts;
import io.diapason.deploy.bench.correlation.score.CauseScore.When;
import io.diapason.deploy.bench.correlation.stream.KnownIncident;
import io.diapason.deploy.bench.correlation.stream.KnownStream;
import io.diapason.deploy.bench.correlation.stream.StreamBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CauseScoreTest {

  @Test
  void aTrueIncidentIsJudgedByTheIncidentThatHoldsMostOfIt() {
    // Two of x are in A, whose second suspect is right; the one of y is in B, whose first is.
    KnownStream stream =
        stream(
            List.of("x", "x", "x", "y"),
            new KnownIncident("x", "shop", Set.of("db", "db-change")),
            new KnownIncident("y", "shop", Set.of("cart")));
    List<String> said = List.of("A", "A", "B", "B");
    Map<String, List<Suspect>> causes =
        Map.of(
            "A", List.of(suspect("web"), suspect("host", "db-change")),
            "B", List.of(suspect("cart")));

    CauseScore score =
        CauseScore.of(new Verdicts(stream, said, said, said, Map.of(), causes), When.LAST)
            .getOrDefault("shop", new CauseScore(0, List.of()));

    assertThat(score.incidents()).isEqualTo(2);
    assertThat(score.top()).containsExactly(0.5, 1.0, 1.0, 1.0, 1.0);
    assertThat(score.average()).isCloseTo(0.9, within(1e-9));
  }

  @Test
  void anIncidentWithoutSuspectsIsNotFound() {
    KnownStream stream = stream(List.of("x"), new KnownIncident("x", "shop", Set.of("db")));
    List<String> said = List.of("");

    Map<String, CauseScore> scores =
        CauseScore.of(new Verdicts(stream, said, said, said, Map.of(), Map.of()), When.SOON);

    assertThat(scores).containsOnlyKeys("shop");
    assertThat(scores.values()).extracting(score -> score.among(5)).containsExactly(0.0);
  }

  @Test
  void pooledScoresCountEachIncidentAlike() {
    CauseScore many = new CauseScore(3, List.of(1.0, 1.0, 1.0, 1.0, 1.0));
    CauseScore few = new CauseScore(1, List.of(0.0, 0.0, 0.0, 0.0, 0.0));

    assertThat(CauseScore.pooled(List.of(many, few)).among(1)).isCloseTo(0.75, within(1e-9));
  }

  private static Suspect suspect(String... names) {
    return new Suspect(List.of(names));
  }

  private static KnownStream stream(List<String> truth, KnownIncident... incidents) {
    StreamBuilder stream = new StreamBuilder();
    for (int i = 0; i < truth.size(); i++) {
      stream.fires("A", "cart", i, truth.get(i));
    }
    for (KnownIncident incident : incidents) {
      stream.incident(incident);
    }
    return stream.build();
  }
}
