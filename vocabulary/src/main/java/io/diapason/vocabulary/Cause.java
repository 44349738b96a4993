package io.diapason.vocabulary;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A suspect: a CI that may have brought an incident about, and what was changed on it shortly
 * before.
 *
 * @param ci the CI suspected
 * @param change the last change that altered it before the incident; null where none did
 * @param score 0 to 1, higher is more likely; comparable within one incident only
 * @param why the reason in words and numbers
 * @param parts what each part of the evidence adds to the score, by its name; their sum is the
 *     score
 */
public record Cause(
    @Nullable String ci,
    @Nullable String change,
    double score,
    String why,
    Map<String, Double> parts) {

  public Cause {
    parts = parts == null ? Map.of() : parts;
  }
}
