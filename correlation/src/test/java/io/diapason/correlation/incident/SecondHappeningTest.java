package io.diapason.correlation.incident;

import static io.diapason.correlation.Fixtures.ci;
import static io.diapason.correlation.Fixtures.firing;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.Fixtures.EventBuilder;
import io.diapason.vocabulary.IncidentId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Eight conditions of a store broke together; then some of them begin anew while all are open. */
class SecondHappeningTest {

  private static final int CONDITIONS = 8;

  private final AJudge judge =
      AJudge.of(List.of(ci("app").dependsOn("db").build(), ci("db").build()));
  private IncidentId first;

  @BeforeEach
  void eightBreak() {
    for (int number = 0; number < CONDITIONS; number++) {
      judge.hear(condition(number), number);
    }
    first = judge.incidentOf(condition(0));
  }

  private static EventBuilder condition(int number) {
    return firing("Condition" + number).on("db").startedAt(number);
  }

  /** So many of them begin anew within a few seconds, half a minute after the last. */
  private void beginAnew(int many) {
    for (int number = 0; number < many; number++) {
      int at = 40 + number;
      judge.hear(firing("Condition" + number).on("db").startedAt(at), at);
    }
  }

  private List<IncidentId> homes() {
    return IntStream.range(0, CONDITIONS)
        .mapToObj(number -> judge.incidentOf(condition(number)))
        .toList();
  }

  @Test
  void theyAreOneIncident() {
    assertThat(homes()).containsOnly(first);
  }

  @Test
  void threeThatBeginAnewOnlyFlap() {
    beginAnew(3);

    assertThat(homes()).containsOnly(first);
  }

  @Test
  void fourThatBeginAnewAreASecondHappening() {
    beginAnew(4);

    IncidentId second = judge.incidentOf(condition(0));
    assertThat(second).isNotEqualTo(first);
    assertThat(homes().subList(0, 4)).containsOnly(second);
    assertThat(homes().subList(4, CONDITIONS)).containsOnly(first);
  }
}
