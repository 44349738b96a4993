package io.diapason.deploy.bench.correlation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.deploy.bench.correlation.stream.KnownAlert;
import io.diapason.deploy.bench.correlation.stream.KnownStream;
import io.diapason.deploy.bench.correlation.stream.LineReader;
import io.diapason.deploy.bench.correlation.stream.SpokenAlert;
import io.diapason.vocabulary.AlertEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrialTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final LineReader reader = new LineReader();
  private final List<KnownAlert> alerts = new ArrayList<>();

  @Test
  void notesWhereAnEventIsAtOnceFiveMinutesLaterAndInTheEnd() {
    fires("A", 0);
    fires("B", 240);
    fires("C", 1_000);

    Verdicts verdicts = Trial.of(stream(), new Merging());

    assertThat(verdicts.online()).containsExactly("A", "B", "C");
    assertThat(verdicts.soon()).containsExactly("B", "B", "C");
    assertThat(verdicts.last()).containsExactly("C", "C", "C");
  }

  @Test
  void anAlertOfItsOwnIsNewWhenNobodyRepeatedItForFiveMinutes() {
    fires("A", 0);
    fires("A", 200);
    fires("A", 501);

    List<String> last = Trial.of(stream(), new AloneJudge()).last();

    assertThat(last.get(1)).isEqualTo(last.get(0));
    assertThat(last.get(2)).isNotEqualTo(last.get(0));
  }

  @Test
  void aSessionEndsWithTheGap() {
    fires("A", 0);
    fires("B", 30);
    fires("C", 61);

    List<String> last = Trial.of(stream(), new GapJudge(Duration.ofSeconds(30))).last();

    assertThat(last.get(1)).isEqualTo(last.get(0));
    assertThat(last.get(2)).isNotEqualTo(last.get(0));
  }

  @Test
  void equalLabelsAreOneGroup() {
    fires("A", 0);
    fires("B", 1);
    fires("A", 2);

    List<String> last = Trial.of(stream(), new LabelJudge(List.of("alertname"))).last();

    assertThat(last.get(2)).isEqualTo(last.get(0)).isNotEqualTo(last.get(1));
  }

  @Test
  void oursPutsAllEventsOfAnAlertThatHoldsIntoOneIncident() {
    fires("A", 0);
    fires("A", 120);

    Verdicts verdicts =
        Trial.of(stream(), new PolicyJudge(CorrelationConfig.defaults(), List.of()));

    assertThat(verdicts.last().get(0)).startsWith("INC-").isEqualTo(verdicts.last().get(1));
  }

  private void fires(String name, int seconds) {
    Instant at = NOON.plusSeconds(seconds);
    String line =
        SpokenAlert.firing(Map.of("alertname", name, "service", "cart"), name, at).line(at);
    alerts.add(reader.read(name + seconds, "x", line));
  }

  private KnownStream stream() {
    return new KnownStream("made up", List.of(), List.of(), alerts, List.of(), Instant.MIN);
  }

  /** Merges whatever was there before into what comes next. */
  private static final class Merging implements Judge {

    private String before = "";

    @Override
    public String name() {
      return "merging";
    }

    @Override
    public void hear(AlertEvent event, Places places) {
      places.place(event.fingerprint(), event.name());
      if (!before.isEmpty()) {
        places.merge(before, event.name());
      }
      before = event.name();
    }
  }
}
