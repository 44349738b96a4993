package io.diapason.deploy.config;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a text becomes a value.
 *
 * @param expected what the text should have been, in words for its writer
 * @param reader gives null, or throws an {@link IllegalArgumentException}, for any other text
 */
record Rule<T>(String expected, Function<String, @Nullable T> reader) {

  @Nullable T parse(String text) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
