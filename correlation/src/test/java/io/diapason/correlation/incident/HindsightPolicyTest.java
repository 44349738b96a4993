package io.diapason.correlation.incident;

import static io.diapason.correlation.Fixtures.ci;
import static io.diapason.correlation.Fixtures.firing;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.Fixtures.EventBuilder;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.IncidentId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HindsightPolicyTest {

  private static final double LATER = 700;

  private static EventBuilder alert(String name, String place) {
    return firing(name).on(place);
  }

  /** A switch with eight hosts, each with a service of its own, and as many that have no part. */
  private static List<Ci> rack(int others) {
    List<Ci> cis = new ArrayList<>(List.of(ci("switch").build()));
    for (int n = 0; n < 8; n++) {
      cis.add(ci("host" + n).dependsOn("switch").build());
      cis.add(ci("service" + n).dependsOn("host" + n).build());
    }
    for (int n = 0; n < others; n++) {
      cis.add(ci("other" + n).dependsOn("hub").build());
    }
    cis.add(ci("hub").dependsOn("switch").build());
    return cis;
  }

  private static AJudge afterTheSwitchBroke(int others) {
    AJudge judge = AJudge.of(rack(others));
    for (int n = 0; n < 6; n++) {
      judge.hear(alert("Errors", "service" + n), 5 * n);
    }
    for (int n = 0; n < 6; n++) {
      judge.hear(alert("Slow", "service" + n), 60 + 5 * n);
      judge.hear(alert("Stuck", "service" + n), 65 + 5 * n);
    }
    return judge;
  }

  private static long incidents(AJudge judge) {
    return IntStream.range(0, 6)
        .mapToObj(n -> judge.incidentOf(alert("Errors", "service" + n)))
        .distinct()
        .count();
  }

  @Test
  void whatOneSilentFaultExplainsBecomesOneIncident() {
    AJudge judge = afterTheSwitchBroke(80);
    assertThat(incidents(judge)).isGreaterThan(1);

    judge.wakeUntil(LATER);

    assertThat(incidents(judge)).isEqualTo(1);
    assertThat(judge.member(alert("Errors", "service5")).alert().reason()).contains("came with");
  }

  @Test
  void aSmallSystemIsLeftAsItWasJudged() {
    AJudge judge = afterTheSwitchBroke(0);
    long before = incidents(judge);

    judge.wakeUntil(LATER);

    assertThat(incidents(judge)).isEqualTo(before);
  }

  @Test
  void whatNothingRelatesStaysApart() {
    AJudge judge = AJudge.of(rack(80));
    judge.hear(alert("Errors", "service0"), 0);
    judge.hear(alert("Errors", "other7"), 10);
    IncidentId one = judge.incidentOf(alert("Errors", "service0"));
    IncidentId other = judge.incidentOf(alert("Errors", "other7"));

    judge.wakeUntil(LATER);

    assertThat(judge.incidentOf(alert("Errors", "service0"))).isEqualTo(one);
    assertThat(judge.incidentOf(alert("Errors", "other7"))).isEqualTo(other);
  }

  @Test
  void nothingIsLeftToDoOnceAllIsPutRight() {
    AJudge judge = afterTheSwitchBroke(80);

    judge.wakeUntil(10 * LATER);

    assertThat(judge.wakes()).isEmpty();
  }
}
