package io.diapason.ticketing.api;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object that people sent, of which only known fields may be set. What is wrong with it is a
 * {@link BadInput} that says what was expected and what was found.
 *
 * @param json the object
 */
record JsonBody(JsonNode json) {

  private static final int LONGEST = 4_000;

  /** Reads a body; no bytes at all are an object without fields. */
  static JsonBody read(byte[] body, Set<String> known) {
    if (body.length == 0) {
      return new JsonBody(VocabularyJson.mapper().createObjectNode());
    }
    try {
      return of(VocabularyJson.mapper().readTree(body), known);
    } catch (JacksonException e) {
      throw new BadInput("Expected a JSON object, but " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new IllegalStateException("Expected bytes in memory to be readable", e);
    }
  }

  private static JsonBody of(JsonNode json, Set<String> known) {
    if (!json.isObject()) {
      String found = json.getNodeType().name().toLowerCase(Locale.ROOT);
      throw new BadInput("Expected a JSON object, but found " + found);
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
    return new JsonBody(json);
  }

  /** The object in a field. */
  JsonBody part(String field, Set<String> known) {
    return of(json.path(field), known);
  }

  /** A text that must be there. */
  String required(String field) {
    String text = optional(field, "");
    if (text.isBlank()) {
      throw new BadInput("Expected the field '" + field + "', but it is missing or empty");
    }
    return text;
  }

  /** A text that must be there, or {@code null} written out for none. */
  @Nullable String requiredOrNull(String field) {
    if (json.path(field).isNull()) {
      return null;
    }
    if (optional(field, "").isBlank()) {
      throw new BadInput(
          "Expected the field '" + field + "', or null for none, but it is missing or empty");
    }
    return required(field);
  }

  /** A text that may be there. */
  String optional(String field, String otherwise) {
    JsonNode value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return otherwise;
    }
    if (!value.isTextual()) {
      throw new BadInput("Expected '" + field + "' to be a text, but got " + value);
    }
    if (value.textValue().length() > LONGEST) {
      throw new BadInput("Expected '" + field + "' to have at most " + LONGEST + " letters");
    }
    return value.textValue();
  }

  /** A truth that may be there; false when it is not. */
  boolean flag(String field) {
    JsonNode value = json.path(field);
    if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
      throw new BadInput("Expected '" + field + "' to be true or false, but got " + value);
    }
    return value.asBoolean(false);
  }

  /** A time that must be there. */
  Instant moment(String field) {
    return MomentText.read(field, required(field));
  }

  /** Who sent it; {@code anonymous} when nobody says so. */
  String by() {
    return optional("by", "anonymous");
  }
}
