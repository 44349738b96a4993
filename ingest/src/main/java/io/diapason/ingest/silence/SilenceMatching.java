package io.diapason.ingest.silence;

import io.diapason.ingest.matcher.LabelMatcher;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.Silence;
import io.diapason.vocabulary.SilenceMatcher;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The silences that hold at one moment, ready to be asked of many alerts. */
public final class SilenceMatching {

  private static final String FINGERPRINT = "fingerprint";

  private final List<Held> held;

  /** Those of the silences that are active at a moment. */
  public SilenceMatching(Collection<Silence> silences, Instant now) {
    this.held =
        silences.stream()
            .filter(silence -> SilencePolicy.stateAt(silence, now) == Silence.State.ACTIVE)
            .map(
                silence ->
                    new Held(
                        silence.id(),
                        silence.matchers().stream().map(SilenceMatching::matcher).toList()))
            .toList();
  }

  /**
   * The labels of an alert as silences see them: its own, its name, and its fingerprint, by which a
   * silence speaks of exactly this one.
   */
  public static Map<String, String> labelsOf(IncidentAlert alert) {
    Map<String, String> labels = new HashMap<>(alert.labels());
    labels.putIfAbsent("alertname", alert.name());
    labels.put(FINGERPRINT, alert.fingerprint().value());
    return labels;
  }

  /** A matcher that exactly one alert meets. */
  public static SilenceMatcher exactly(Fingerprint alert) {
    return new SilenceMatcher(FINGERPRINT, alert.value(), false, true);
  }

  /** The ids of all silences that quiet an alert with these labels, sorted. */
  public List<String> of(Map<String, String> labels) {
    return held.stream().filter(one -> one.quiets(labels)).map(Held::id).sorted().toList();
  }

  static LabelMatcher matcher(SilenceMatcher matcher) {
    return LabelMatcher.of(matcher);
  }

  private record Held(String id, List<LabelMatcher> matchers) {
    boolean quiets(Map<String, String> labels) {
      return matchers.stream().allMatch(matcher -> matcher.matches(labels));
    }
  }
}
