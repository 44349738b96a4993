package io.diapason.ticketing.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ticketing.oncall.OverrideBook.Wish;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The body of a wish to take over, or to swap shifts.
 *
 * @param wishes one, or the two of a swap
 * @param by who wishes; {@code anonymous} when nobody says so
 * @param note why
 */
public record OverrideBody(List<Wish> wishes, String by, String note) {

  private static final int LONGEST = 1_000;

  /** {@code person} takes over, {@code instead} of another or of whoever it is. */
  public static OverrideBody override(String schedule, byte[] body) {
    JsonNode json = read(body, "person", "instead", "from", "until", "by", "note");
    Wish wish =
        new Wish(
            schedule,
            required(json, "person"),
            optional(json, "instead", ""),
            moment(json, "from"),
            moment(json, "until"));
    return new OverrideBody(List.of(wish), by(json), optional(json, "note", ""));
  }

  /** {@code b} takes over what {@code a} has in {@code first}, and the other way in second. */
  public static OverrideBody swap(String schedule, byte[] body) {
    JsonNode json = read(body, "a", "b", "first", "second", "by", "note");
    String a = required(json, "a");
    String b = required(json, "b");
    JsonNode first = times(json, "first");
    JsonNode second = times(json, "second");
    return new OverrideBody(
        List.of(
            new Wish(schedule, b, a, moment(first, "from"), moment(first, "until")),
            new Wish(schedule, a, b, moment(second, "from"), moment(second, "until"))),
        by(json),
        optional(json, "note", ""));
  }

  private static JsonNode read(byte[] body, String... known) {
    JsonNode json;
    try {
      json = VocabularyJson.mapper().readTree(body);
    } catch (IOException e) {
      throw new BadInput("Expected a JSON object, but it cannot be read");
    }
    return onlyKnown(json, Set.of(known));
  }

  private static JsonNode onlyKnown(JsonNode json, Set<String> known) {
    if (json == null || !json.isObject()) {
      throw new BadInput("Expected a JSON object, but found something else");
    }
    for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        throw new BadInput(
            "Expected only the fields "
                + String.join(", ", new TreeSet<>(known))
                + ", but found '"
                + name
                + "'; did you mean '"
                + NearestWord.to(name, known)
                + "'?");
      }
    }
    return json;
  }

  private static JsonNode times(JsonNode json, String field) {
    return onlyKnown(json.path(field), Set.of("from", "until"));
  }

  private static String by(JsonNode json) {
    return optional(json, "by", "anonymous");
  }

  private static String required(JsonNode json, String field) {
    String text = optional(json, field, "");
    if (text.isBlank()) {
      throw new BadInput("Expected the field '" + field + "', but it is missing or empty");
    }
    return text;
  }

  private static String optional(JsonNode json, String field, String otherwise) {
    JsonNode value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.isTextual() || value.textValue().length() > LONGEST) {
      throw new BadInput(
          "Expected '" + field + "' to be a text of at most " + LONGEST + " letters");
    }
    return value.textValue();
  }

  private static Instant moment(JsonNode json, String field) {
    String text = required(json, field);
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new BadInput(
          "Expected '"
              + field
              + "' to be a time such as 2026-01-31T22:00:00Z, but got '"
              + text
              + "'");
    }
  }
}
