package io.diapason.ingest.source.generic.jsonata;

import org.jspecify.annotations.Nullable;

/**
 * What an expression made of a body.
 *
 * @param value the value; null when it found nothing or failed
 * @param problem why it failed; empty when it did not
 */
public record Answer(@Nullable Object value, String problem) {

  static Answer of(@Nullable Object value) {
    return new Answer(value, "");
  }

  static Answer failed(String problem) {
    return new Answer(null, problem);
  }
}
