package io.diapason.correlation.flink;

import io.diapason.correlation.dedup.AlertChange;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets equal texts be one and the same: a million open alerts say the same few words, and as each
 * came from the stream with texts of its own, each would be kept as often as there are alerts.
 * Bounded: a text that takes the place of another is the one that is shared from then on.
 */
final class SharedTexts {

  private static final int PLACES = 1 << 14;

  private final @Nullable String[] texts = new String[PLACES];

  /** The same change in shared texts. */
  AlertChange of(AlertChange change) {
    return new AlertChange(
        change.kind(),
        of(change.tenant()),
        change.at(),
        change.receipt(),
        change.fingerprint(),
        of(change.name()),
        change.severity(),
        change.status(),
        of(change.summary()),
        of(change.source()),
        of(change.labels()),
        of(change.annotations()),
        of(change.generatorUrl()),
        change.firings(),
        change.endedAt());
  }

  private Map<String, String> of(Map<String, String> map) {
    if (map.isEmpty()) {
      return Map.of();
    }
    Map<String, String> shared = new HashMap<>(map.size() * 4 / 3 + 1);
    map.forEach((key, value) -> shared.put(of(key), of(value)));
    return shared;
  }

  private String of(String text) {
    int hash = text.hashCode();
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    String there = texts[place];
    if (there != null && there.equals(text)) {
      return there;
    }
    texts[place] = text;
    return text;
  }
}
