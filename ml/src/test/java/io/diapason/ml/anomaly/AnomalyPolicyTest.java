package io.diapason.ml.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Sample;
import io.diapason.vocabulary.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnomalyPolicyTest {

  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

  /** So high that noise alone is never odd, which it is now and then by the default. */
  private AnomalyPolicy policy = oddFrom(2);

  private final List<AlertEvent> said = new ArrayList<>();
  private final Random random = new Random(7);
  private String name = "latency_seconds";
  private @Nullable SeriesState state;
  private int minute;

  private static AnomalyPolicy oddFrom(double threshold) {
    return new AnomalyPolicy(
        new AnomalyConfig(Duration.ofMinutes(1), 60, threshold, 10, Severity.WARNING));
  }

  private static Sample sample(String name, Instant at, double value) {
    Map<String, String> labels = Map.of(Sample.NAME, name, "service", "shop");
    return new Sample(
        "default", Fingerprint.of("default", labels), labels, at, value, at.plusSeconds(1));
  }

  private AnomalyDecision hear(double value) {
    return hear(sample(name, START.plus(Duration.ofMinutes(minute++)), value));
  }

  private AnomalyDecision hear(Sample sample) {
    AnomalyDecision decision = policy.onSample(state, sample);
    state = decision.state();
    if (decision.finding() != null) {
      said.add(decision.finding());
    }
    return decision;
  }

  private void hearUsual(int values) {
    for (int value = 0; value < values; value++) {
      hear(10 + 2 * random.nextDouble());
    }
  }

  @Test
  void saysOnceThatASeriesIsOddAndOnceThatItIsNormalAgain() {
    hearUsual(300);
    assertThat(said).isEmpty();

    hear(40);
    hear(42);

    assertThat(said).hasSize(1);
    AlertEvent odd = said.get(0);
    assertThat(odd.kind()).isEqualTo(AlertEvent.Kind.FIRING);
    assertThat(odd.name()).isEqualTo("Unusual latency_seconds");
    assertThat(odd.labels()).containsEntry("service", "shop").containsEntry("metric", name);
    assertThat(odd.startsAt()).isEqualTo(START.plus(Duration.ofMinutes(300)));
    assertThat(odd.summary()).startsWith("latency_seconds is 40: of 300 values before");

    hearUsual(60);

    assertThat(said.get(said.size() - 1).kind()).isEqualTo(AlertEvent.Kind.RESOLVED);
    assertThat(said).extracting(AlertEvent::fingerprint).containsOnly(odd.fingerprint());
    assertThat(state).isNotNull();
    assertThat(state.isOdd()).isFalse();
  }

  @Test
  void tellsAgainWhileItLastsSoThatTheAlertDoesNotRunOut() {
    hearUsual(300);
    for (int value = 0; value < 8; value++) {
      hear(40 + 10 * value);
    }
    assertThat(said).hasSizeGreaterThanOrEqualTo(2);
    AlertEvent again = said.get(1);
    assertThat(again.kind()).isEqualTo(AlertEvent.Kind.FIRING);
    assertThat(again.startsAt()).isEqualTo(said.get(0).startsAt());
    assertThat(said.get(0).expiresAt()).isAfter(again.receivedAt());
  }

  @Test
  void findsThatASeriesStaysLowThoughNoSingleValueIsNew() {
    policy = oddFrom(AnomalyConfig.defaults().threshold());
    for (int value = 0; value < 1500; value++) {
      hear((value % 10 < 5 ? 10 : 100) + value % 3);
    }
    said.clear();
    for (int value = 0; value < 30; value++) {
      hear(10 + value % 3);
    }
    assertThat(said).isNotEmpty();
    assertThat(said.get(0).summary()).contains(" in the mean of 12: ");
  }

  @Test
  void looksAtTheRateOfACounterAndBearsItsNewBeginning() {
    name = "requests_total";
    double total = 0;
    for (int value = 0; value < 300; value++) {
      total += 600 + random.nextInt(60);
      hear(value == 200 ? total = 620 : total);
    }
    assertThat(said).isEmpty();

    hear(total + 60_000);

    assertThat(said).hasSize(1);
    assertThat(said.get(0).summary()).startsWith("requests_total per second is 1000: ");
  }

  @Test
  void passesOverWhatIsLateDoubleTooSoonFromTheFutureOrNoNumber() {
    hearUsual(100);
    SeriesState before = state;
    Instant last = START.plus(Duration.ofMinutes(99));

    hear(sample(name, last, 1e9));
    hear(sample(name, last.minusSeconds(3600), 1e9));
    hear(sample(name, last.plusSeconds(20), 1e9));
    hear(sample(name, last.plusSeconds(60), Double.NaN));
    hear(sample(name, last.plusSeconds(60), Double.POSITIVE_INFINITY));
    hear(sample(name, last.plusSeconds(60), 1e300));
    Map<String, String> labels = Map.of(Sample.NAME, name);
    hear(
        new Sample(
            "default",
            Fingerprint.of("default", labels),
            labels,
            Instant.parse("9999-01-01T00:00:00Z"),
            1e9,
            last.plusSeconds(60)));

    assertThat(said).isEmpty();
    assertThat(state).isNotNull();
    assertThat(before).isNotNull();
    assertThat(state.values()).isEqualTo(before.values());
    hear(sample(name, last.plusSeconds(120), 40));
    assertThat(said).as("it still hears").hasSize(1);
  }

  @Test
  void staysBoundedAndNeverThrowsWhateverComes() {
    double[] odd = {
      0, -0.0, Double.NaN, Double.NEGATIVE_INFINITY, Double.MAX_VALUE, Double.MIN_VALUE, -1e38, 1e38
    };
    long seed = 11;
    Random dice = new Random(seed);
    for (int value = 0; value < 20_000; value++) {
      Instant at = START.plusSeconds(value * 60L + dice.nextInt(300) - 150);
      double found =
          switch (dice.nextInt(4)) {
            case 0 -> odd[dice.nextInt(odd.length)];
            case 1 -> Double.longBitsToDouble(dice.nextLong());
            default -> dice.nextGaussian();
          };
      AnomalyDecision decision = hear(sample(name, at, found));
      assertThat(decision.score()).as("seed %s, value %s", seed, value).isBetween(0.0, 12.0);
      assertThat(decision.forgetAt()).isNotNull();
    }
    assertThat(state).isNotNull();
    assertThat(state.values()).hasSizeLessThanOrEqualTo(2048).isSorted();
    assertThat(state.means()).hasSizeLessThanOrEqualTo(1024).isSorted();
    assertThat(state.recent()).hasSize(12);
  }

  @Test
  void isForgottenAfterADayOfSilenceAndNotBefore() {
    hearUsual(1);
    Instant heard = START.plusSeconds(1);
    assertThat(policy.onWake(state, heard.plus(Duration.ofHours(23))).state()).isEqualTo(state);
    assertThat(policy.onWake(state, heard.plus(Duration.ofHours(24))).state()).isNull();
    assertThat(policy.onWake(null, heard).state()).isNull();
  }

  @Test
  void theSameSamplesGiveTheSameStateAndWords() {
    hearUsual(3000);
    SeriesState first = state;
    state = null;
    minute = 0;
    random.setSeed(7);
    hearUsual(3000);
    assertThat(state).isEqualTo(first);
  }

  @Test
  void aSeriesThatDoesNotMoveIsOddWhenItDoes() {
    for (int value = 0; value < 200; value++) {
      hear(5);
    }
    assertThat(hear(5).score()).isZero();
    assertThat(hear(6).score()).isCloseTo(Math.log(201) / Math.log(2), within(0.1));
    assertThat(said).hasSize(1);
  }
}
