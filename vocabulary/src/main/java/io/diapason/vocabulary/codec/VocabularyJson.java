package io.diapason.vocabulary.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Reads and writes vocabulary records as JSON: instants as ISO-8601 in UTC, absent values left out,
 * map entries sorted by key so that equal records are equal bytes. Unknown fields are ignored when
 * reading, so that an older reader understands a newer writer.
 */
public final class VocabularyJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new ParameterNamesModule())
          .addModule(AlertEventJson.module())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  private VocabularyJson() {}

  /** The mapper itself, for those who read or write trees; it must not be reconfigured. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** Writes a record as UTF-8 JSON. */
  public static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "Expected every vocabulary record to have a JSON form, but "
              + value.getClass()
              + " has not",
          e);
    }
  }

  /** Writes a record as JSON text. */
  public static String text(Object value) {
    return new String(write(value), java.nio.charset.StandardCharsets.UTF_8);
  }

  /**
   * Reads a record back.
   *
   * @throws UncheckedIOException when the bytes are not the JSON of such a record
   */
  public static <T> T read(byte[] json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Expected the JSON of a " + type.getSimpleName() + ", but " + e.getMessage(), e);
    }
  }
}
