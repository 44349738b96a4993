package io.diapason.deploy.bench.correlation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.deploy.bench.correlation.stream.KnownIncident;
import io.diapason.deploy.bench.correlation.stream.KnownStream;
import io.diapason.deploy.bench.correlation.stream.StreamBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BaselinesTest {

  private final StreamBuilder stream =
      new StreamBuilder().ci("web", "cart").ci("cart", "db").ci("db").ci("far");

  @Test
  void theDistanceJoinsSeventyFiveSecondsOnOneCi() {
    stream.fires("A", "web", 0, "x").fires("B", "web", 75, "x").fires("C", "web", 151, "x");

    List<String> last = distance();

    assertThat(last.get(0)).isEqualTo(last.get(1)).startsWith("situation");
    assertThat(last.get(2)).startsWith("alone");
  }

  @Test
  void theDistanceJoinsTwentySixSecondsOverOneLinkAndNothingOverTwo() {
    stream
        .fires("A", "db", 0, "x")
        .fires("B", "cart", 26, "x")
        .fires("C", "far", 26, "x")
        .fires("D", "web", 26, "x");

    List<String> last = distance();

    assertThat(last.get(1)).isEqualTo(last.get(0)).isEqualTo(last.get(3));
    assertThat(last.get(2)).startsWith("alone");
    assertThat(
            Trial.of(
                    new StreamBuilder()
                        .ci("web", "cart")
                        .ci("cart", "db")
                        .ci("db")
                        .fires("A", "db", 0, "x")
                        .fires("D", "web", 1, "x")
                        .fires("B", "cart", 28, "x")
                        .build(),
                    new DistanceJudge(stream.build().estate()))
                .last())
        .doesNotHaveDuplicates();
  }

  @Test
  void oneThatIsInASituationStaysInItWhenItComesNearAnother() {
    stream
        .fires("A", "db", 0, "x")
        .fires("B", "db", 1, "x")
        .fires("C", "web", 2, "y")
        .fires("D", "web", 3, "y")
        .fires("E", "cart", 4, "y");

    List<String> last = distance();

    assertThat(last.get(4)).isEqualTo(last.get(3)).isNotEqualTo(last.get(1));
  }

  @Test
  void theUnionMergesWhatAnAlertLiesBetween() {
    stream.fires("A", "db", 0, "x").fires("C", "web", 1, "x").fires("B", "cart", 2, "x");
    KnownStream made = stream.build();

    Verdicts verdicts = Trial.of(made, new UnionJudge(Duration.ofSeconds(30), 1, made.estate()));

    assertThat(verdicts.online().get(1)).isNotEqualTo(verdicts.online().get(0));
    assertThat(verdicts.last().stream().distinct()).hasSize(1);
  }

  @Test
  void firstSightOpensForWhatItHasNotLearntOnceAnHour() {
    stream
        .scoredFrom(100)
        .fires("A", "web", 0, "")
        .fires("A", "web", 200, "")
        .fires("B", "web", 200, "x")
        .fires("B", "web", 300, "x")
        .fires("B", "web", 3_801, "y");
    KnownStream made = stream.build();

    List<String> last = Trial.of(made, new FirstSightJudge(made.scoredFrom())).last();

    assertThat(last.get(0)).isEmpty();
    assertThat(last.get(1)).isEmpty();
    assertThat(last.get(3)).isEqualTo(last.get(2)).isNotEmpty();
    assertThat(last.get(4)).isNotEqualTo(last.get(2));
  }

  @Test
  void whoKnowsTheRootsTakesAnAlertForASignOfTheNearestThatCanHaveReachedIt() {
    stream
        .incident(new KnownIncident("x", "", Set.of("db")))
        .incident(new KnownIncident("y", "", Set.of("far", "some-change")))
        .fires("A", "db", 0, "x")
        .fires("B", "far", 1, "y")
        .fires("C", "web", 2, "x")
        .fires("D", "far", 3, "y")
        .fires("E", "cart", 4, "x")
        .fires("F", "cart", 5, "");
    KnownStream made = stream.build();

    assertThat(Trial.of(made, new KnowingJudge(made)).last())
        .containsExactly("x", "y", "x", "y", "x", "");
  }

  private List<String> distance() {
    KnownStream made = stream.build();
    return Trial.of(made, new DistanceJudge(made.estate())).last();
  }
}
