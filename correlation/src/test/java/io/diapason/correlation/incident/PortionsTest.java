package io.diapason.correlation.incident;

import static io.diapason.correlation.Fixtures.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.AlertStatus;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.Severity;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortionsTest {

  /** What the log takes as one entry. */
  private static final int ENTRY = 8 * 1024 * 1024;

  private static IncidentAlert alert(String text) {
    return new IncidentAlert(
        new Fingerprint("v1:0123456789abcdef0123456789abcdef"),
        "HostDown",
        "web",
        Severity.CRITICAL,
        AlertStatus.FIRING,
        List.of(START),
        null,
        START,
        "opened the incident",
        "web does not answer",
        "alertmanager",
        Map.of("alertname", "HostDown"),
        Map.of("description", text),
        "");
  }

  @Test
  void whatFitsStaysTogether() {
    List<IncidentAlert> alerts = Collections.nCopies(100, alert("short"));

    assertThat(Portions.ofAlerts(alerts)).containsExactly(alerts);
    assertThat(Portions.ofAlerts(List.of())).containsExactly(List.of());
  }

  @Test
  void whatIsCutIsAllThereInItsOrderAndFitsIntoTheLog() {
    List<IncidentAlert> alerts = Collections.nCopies(500, alert("ü".repeat(20_000)));

    List<List<IncidentAlert>> portions = Portions.ofAlerts(alerts);

    assertThat(portions.stream().flatMap(List::stream).toList()).isEqualTo(alerts);
    assertThat(portions)
        .allSatisfy(portion -> assertThat(VocabularyJson.write(portion).length).isLessThan(ENTRY));
  }

  @Test
  void aMergeOfManyIsCut() {
    List<Fingerprint> left =
        Collections.nCopies(300_000, new Fingerprint("v1:0123456789abcdef0123456789abcdef"));

    assertThat(Portions.ofFingerprints(left))
        .hasSizeGreaterThan(1)
        .allSatisfy(portion -> assertThat(VocabularyJson.write(portion).length).isLessThan(ENTRY));
  }
}
