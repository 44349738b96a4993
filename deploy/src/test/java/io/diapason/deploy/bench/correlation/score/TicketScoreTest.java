package io.diapason.deploy.bench.correlation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.deploy.bench.correlation.judge.Verdicts;
import io.diapason.deploy.bench.correlation.stream.KnownStream;
import io.diapason.deploy.bench.correlation.stream.StreamBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TicketScoreTest {

  @Test
  void countsWhatOpensInThePartThatIsScored() {
    // "old" opened while learning, "scan" begins T1, "crack" only joins it, T2 is noise alone.
    KnownStream stream =
        new StreamBuilder()
            .scoredFrom(100)
            .fires("A", "web", 0, "")
            .fires("A", "web", 100, "steal")
            .fires("B", "web", 200, "scan")
            .fires("C", "web", 300, "crack")
            .fires("D", "web", 400, "")
            .fires("E", "web", 500, "")
            .build();
    List<String> said = List.of("old", "old", "T1", "T1", "T2", "");

    TicketScore score = TicketScore.of(new Verdicts(stream, said, said, said, Map.of(), Map.of()));

    assertThat(score.events()).isEqualTo(5);
    assertThat(score.tickets()).isEqualTo(2);
    assertThat(score.opened()).containsExactly("scan");
    assertThat(score.touched()).containsExactlyInAnyOrder("scan", "crack");
    assertThat(score.happenings()).isEqualTo(3);
    assertThat(score.falseTickets()).isEqualTo(1);
    assertThat(score.reduction()).isCloseTo(0.6, within(1e-9));
    assertThat(score.falsePerDay()).isCloseTo(1 / (400 / 86_400.0), within(1e-6));
  }

  @Test
  void whatIsQuietIsNoTicketUntilItIsMore() {
    KnownStream stream =
        new StreamBuilder()
            .scoredFrom(100)
            .fires("A", "web", 100, "")
            .fires("B", "web", 200, "")
            .fires("C", "web", 300, "scan")
            .build();
    List<String> said = List.of("quiet", "T1", "T1");
    List<Boolean> told = List.of(false, false, true);

    TicketScore score =
        TicketScore.of(new Verdicts(stream, said, told, said, said, Set.of(), Map.of(), Map.of()));

    assertThat(score.tickets()).isEqualTo(1);
    assertThat(score.opened()).containsExactly("scan");
    assertThat(score.falseTickets()).isZero();
  }
}
