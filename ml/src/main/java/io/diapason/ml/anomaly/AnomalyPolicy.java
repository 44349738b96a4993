package io.diapason.ml.anomaly;

import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Sample;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a series is odd and when it is normal again. A series that is odd is one alert, told
 * again while it lasts, whatever its values do meanwhile.
 *
 * <p>Values that come out of order, twice, too soon, from a future beyond what clocks differ, or
 * that are no finite numbers, are passed over.
 *
 * @param config by what
 */
public record AnomalyPolicy(AnomalyConfig config) implements Serializable {

  /** How far ahead of our clock a value may lie; one beyond would stop the series until then. */
  private static final Duration TOLERABLE_SKEW = Duration.ofMinutes(10);

  /** How often it is told again, so that the alert does not run out. */
  private static final Duration REPEAT_EVERY = Duration.ofMinutes(5);

  /** After so long a silence a series is forgotten: longer than a night, shorter than a weekend. */
  private static final Duration FORGET_AFTER = Duration.ofHours(24);

  /** Of two moments so close to the wanted distance the second is not too soon. */
  private static final double NEARLY = 0.9;

  /** Decides what a value of a series means, given what is remembered of it; null for nothing. */
  public AnomalyDecision onSample(@Nullable SeriesState known, Sample sample) {
    long received = sample.receivedAt().toEpochMilli();
    SeriesState state = (known == null ? SeriesState.begin() : known).heard(received);
    long at = sample.at().toEpochMilli();
    if (isPassedOver(state, sample, at)) {
      return quiet(state, 0);
    }
    Double value = Reading.of(state, sample);
    SeriesState read = state.read(at, sample.value());
    if (value == null || !Float.isFinite(value.floatValue())) {
      return quiet(read, 0);
    }
    SeriesState seen = Detector.see(read, value.floatValue());
    if (seen.looked() <= config.warmUp()) {
      return quiet(Detector.learn(seen), 0);
    }
    Oddness oddness = Detector.score(seen);
    return judge(seen, oddness, sample);
  }

  /** Decides whether a series is to be forgotten at a moment of the stream's time. */
  public AnomalyDecision onWake(@Nullable SeriesState state, Instant now) {
    return state == null || !now.isBefore(forgetAt(state))
        ? new AnomalyDecision(null, null, 0, null)
        : quiet(state, 0);
  }

  private boolean isPassedOver(SeriesState state, Sample sample, long at) {
    if (!Double.isFinite(sample.value())
        || sample.at().isAfter(sample.receivedAt().plus(TOLERABLE_SKEW))) {
      return true;
    }
    // The first moment is the least there is, and a distance from it would overflow.
    return state.lastAt() != Long.MIN_VALUE
        && (at <= state.lastAt() || at - state.lastAt() < NEARLY * config.every().toMillis());
  }

  private AnomalyDecision judge(SeriesState seen, Oddness oddness, Sample sample) {
    boolean odd = oddness.score() >= config.threshold();
    SeriesState learnt = Detector.learn(seen);
    long received = sample.receivedAt().toEpochMilli();
    Finding finding = new Finding(sample, oddness, config);
    if (!seen.isOdd()) {
      return odd
          ? said(
              learnt.judged(sample.at().toEpochMilli(), 0, oddness.score(), received),
              finding.begins(seen))
          : quiet(learnt, oddness.score());
    }
    int calm = odd ? 0 : seen.calm() + 1;
    double peak = Math.max(seen.peak(), oddness.score());
    if (calm >= config.calmAfter()) {
      return said(learnt.judged(0, 0, 0, 0), finding.ends(seen));
    }
    if (received - seen.toldAt() >= REPEAT_EVERY.toMillis()) {
      return said(learnt.judged(seen.oddSince(), calm, peak, received), finding.lasts(seen, peak));
    }
    return quiet(learnt.judged(seen.oddSince(), calm, peak, seen.toldAt()), oddness.score());
  }

  private AnomalyDecision said(SeriesState state, AlertEvent finding) {
    return new AnomalyDecision(state, finding, state.peak(), forgetAt(state));
  }

  private static AnomalyDecision quiet(SeriesState state, double score) {
    return new AnomalyDecision(state, null, score, forgetAt(state));
  }

  private static Instant forgetAt(SeriesState state) {
    return Instant.ofEpochMilli(state.heardAt()).plus(FORGET_AFTER);
  }
}
