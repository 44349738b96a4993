package io.diapason.correlation.incident;

import static io.diapason.correlation.Fixtures.ci;
import static io.diapason.correlation.Fixtures.firing;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.Fixtures.EventBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallSystemTest {

  private static final EventBuilder FIRST = firing("Slow").on("db");

  private final AJudge judge =
      AJudge.of(
          List.of(
              ci("web").dependsOn("app").build(),
              ci("app").dependsOn("db").build(),
              ci("db").build()));

  /** An incident of slow tempo on the store: it would wait for some minutes. */
  private void somethingSlowlyBreaks() {
    judge.hear(FIRST, 0);
    judge.hear(firing("LockWaits").on("db"), 50);
    judge.hear(firing("Connections").on("db"), 100);
    judge.hear(firing("Replication").on("db"), 150);
  }

  private boolean joins(EventBuilder alert, double seconds) {
    judge.hear(alert, seconds);
    return judge.incidentOf(alert).equals(judge.incidentOf(FIRST));
  }

  @Test
  void whatIsNextToItMayTakeTheTimeOfTheIncident() {
    somethingSlowlyBreaks();

    assertThat(joins(firing("Errors").on("app"), 240)).isTrue();
  }

  @Test
  void whatIsFurtherAwayMustFollowSoon() {
    somethingSlowlyBreaks();

    assertThat(joins(firing("Errors").on("web"), 240)).isFalse();
  }

  @Test
  void whatIsFurtherAwayDoesNotJoinWhereAlertsDropIn() {
    somethingSlowlyBreaks();

    assertThat(joins(firing("Errors").on("web"), 190)).isFalse();
  }

  @Test
  void whatIsFurtherAwayJoinsWhereAlertsPour() {
    judge.hear(FIRST, 0);
    for (int more = 1; more < 8; more++) {
      judge.hear(firing("Condition" + more).on("db"), more);
    }

    assertThat(joins(firing("Errors").on("web"), 18)).isTrue();
  }
}
