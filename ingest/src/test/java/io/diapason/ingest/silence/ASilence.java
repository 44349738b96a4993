package io.diapason.ingest.silence;

import io.diapason.vocabulary.Silence;
import io.diapason.vocabulary.SilenceMatcher;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Silences for tests. */
final class ASilence {

  static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  private ASilence() {}

  static Silence of(String id, String label, String value, Instant from, Instant until) {
    return new Silence(
        id,
        "default",
        List.of(new SilenceMatcher(label, value, false, true)),
        from,
        until,
        NOON,
        "ada",
        "moving the rack",
        Map.of());
  }
}
