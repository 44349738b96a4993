package io.diapason.ingest.prometheus;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.AlertStatus;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.QuietAlert;
import io.diapason.vocabulary.Severity;
import io.diapason.vocabulary.Suppression;
import io.diapason.vocabulary.Suppression.Kind;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuietMetricsTest {

  private static QuietAlert quiet(String alert, Kind... kinds) {
    IncidentAlert shown =
        new IncidentAlert(
            new Fingerprint(alert),
            "Down",
            "",
            Severity.WARNING,
            AlertStatus.FIRING,
            List.of(Instant.EPOCH),
            null,
            Instant.EPOCH,
            "",
            "",
            "test",
            Map.of(),
            Map.of(),
            "");
    List<Suppression> by =
        Stream.of(kinds).map(kind -> new Suppression(kind, "r", "", "", null)).toList();
    return new QuietAlert("default", Instant.EPOCH, shown, by);
  }

  @Test
  void countsEachAlertOnceForEachKind() {
    PrometheusRegistry registry = new PrometheusRegistry();
    List<QuietAlert> now = new ArrayList<>();
    QuietMetrics.register(registry, () -> now);
    now.add(quiet("a", Kind.SILENCED, Kind.SILENCED, Kind.MAINTENANCE));
    now.add(quiet("b", Kind.SILENCED));

    GaugeSnapshot shown = (GaugeSnapshot) registry.scrape().iterator().next();

    assertThat(
            shown.getDataPoints().stream()
                .collect(toMap(point -> point.getLabels().get("kind"), point -> point.getValue())))
        .isEqualTo(Map.of("silenced", 2.0, "maintenance", 1.0, "inhibited", 0.0));
  }
}
