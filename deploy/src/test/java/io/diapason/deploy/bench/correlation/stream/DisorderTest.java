package io.diapason.deploy.bench.correlation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisorderTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final int EVENTS = 1_000;

  private final KnownStream stream = stream();

  @Test
  void someComeLateByTwoMinutesAtMostAndNoneIsLost() {
    Map<String, Instant> heard = new HashMap<>();
    for (KnownAlert alert : Disorder.of(stream, 1).alerts()) {
      if (alert.scored()) {
        heard.put(alert.id(), alert.event().receivedAt());
      }
    }
    List<Duration> late =
        stream.alerts().stream()
            .map(
                alert ->
                    Duration.between(
                        alert.event().receivedAt(), heard.getOrDefault(alert.id(), Instant.MAX)))
            .filter(delay -> !delay.isZero())
            .toList();

    assertThat(heard).hasSize(EVENTS);
    assertThat(late)
        .hasSizeBetween(EVENTS * 3 / 100, EVENTS * 7 / 100)
        .allMatch(delay -> delay.compareTo(Duration.ofMinutes(2)) < 0 && !delay.isNegative());
  }

  @Test
  void aFewComeTwiceAndCountOnce() {
    KnownStream disorder = Disorder.of(stream, 1);

    assertThat(disorder.alerts()).hasSizeBetween(EVENTS + 3, EVENTS + 25);
    assertThat(disorder.alerts().stream().filter(KnownAlert::scored)).hasSize(EVENTS);
  }

  @Test
  void isTheSameForASeedAndInOrder() {
    KnownStream disorder = Disorder.of(stream, 1);

    assertThat(disorder).isEqualTo(Disorder.of(stream, 1)).isNotEqualTo(Disorder.of(stream, 2));
    assertThat(disorder.alerts())
        .isSortedAccordingTo(Comparator.comparing(alert -> alert.event().receivedAt()));
  }

  private static KnownStream stream() {
    LineReader reader = new LineReader();
    List<KnownAlert> alerts = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      Instant at = NOON.plusSeconds(i);
      Map<String, String> labels = Map.of("alertname", "A" + i, "service", "cart");
      alerts.add(reader.read("a-" + i, "x", SpokenAlert.firing(labels, "", at).line(at)));
    }
    return new KnownStream("made up", List.of(), List.of(), alerts, List.of(), Instant.MIN);
  }
}
