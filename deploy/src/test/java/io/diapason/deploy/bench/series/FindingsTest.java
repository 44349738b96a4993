package io.diapason.deploy.bench.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private final Findings findings = new Findings("watched");

  @Test
  void tellsWhichAreOddAndSinceWhenTheLatestIs() {
    findings.found(finding("watched", 25, AlertEvent.Kind.FIRING), 10);
    findings.found(finding("watched", 126, AlertEvent.Kind.FIRING), 20);
    findings.found(finding("watched", 126, AlertEvent.Kind.FIRING), 30);
    findings.found(finding("watched", 4, AlertEvent.Kind.FIRING), 40);

    assertThat(findings.odd(Part.FIRST_MARK)).isEqualTo(2);
    assertThat(findings.odd(Part.QUIET)).isEqualTo(1);
    assertThat(findings.odd(Part.LAST_MARK)).isZero();
    assertThat(findings.latest()).as("neither a repeat nor chance").isEqualTo(20);
  }

  @Test
  void whatIsOddStaysSoUntilItEnds() {
    findings.found(finding("watched", 25, AlertEvent.Kind.FIRING), 10);
    findings.beginAnew();
    findings.found(finding("watched", 25, AlertEvent.Kind.FIRING), 20);

    assertThat(findings.odd(Part.FIRST_MARK)).isEqualTo(1);
    assertThat(findings.begun(Part.FIRST_MARK)).isZero();
    assertThat(findings.latest()).isZero();

    findings.found(finding("watched", 25, AlertEvent.Kind.RESOLVED), 30);
    assertThat(findings.odd(Part.FIRST_MARK)).isZero();
    findings.found(finding("watched", 25, AlertEvent.Kind.FIRING), 40);
    assertThat(findings.begun(Part.FIRST_MARK)).isEqualTo(1);
    assertThat(findings.latest()).isEqualTo(40);
  }

  @Test
  void passesOverWhatIsOfOthers() {
    findings.found(finding("warm", 25, AlertEvent.Kind.FIRING), 20);

    assertThat(findings.odd(Part.FIRST_MARK)).isZero();
  }

  private static AlertEvent finding(String job, int series, AlertEvent.Kind kind) {
    return new AlertEvent(
        kind,
        "default",
        Receipt.NONE,
        NOW,
        "anomaly",
        Fingerprint.NONE,
        "Unusual " + SeriesValues.NAME,
        Severity.WARNING,
        "",
        Map.of("job", job, "shop", Integer.toString(series)),
        Map.of(),
        NOW,
        null,
        null,
        "");
  }
}
