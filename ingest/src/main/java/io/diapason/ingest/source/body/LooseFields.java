package io.diapason.ingest.source.body;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.normalize.LocaleTime;
import io.diapason.ingest.normalize.Placeholder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Rejection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one object under names that everybody spells as they like: {@code EVENT.ID}, {@code
 * event_id}, {@code EventID} and an object {@code event} with an {@code id} all answer to {@code
 * eventid}. Meant for bodies that people write as templates by hand.
 *
 * <p>A macro that the sender did not fill in counts as not said.
 */
public final class LooseFields {

  private static final int DEEPEST = 4;
  private static final int MOST = 500;

  private final Fields fields;
  private final String[] prefixes;
  private final Map<String, String> texts = new HashMap<>();

  private LooseFields(Fields fields, String... prefixes) {
    this.fields = fields;
    this.prefixes = prefixes.clone();
  }

  /** The texts of an object; the prefixes are cut off names that begin with one. */
  public static LooseFields of(Fields fields, String... prefixes) {
    LooseFields loose = new LooseFields(fields, prefixes);
    loose.add("", fields.node(), 0);
    return loose;
  }

  /** The first text that is said under one of the names; empty when none is. */
  public String text(String... names) {
    for (String name : names) {
      String text = texts.getOrDefault(name, "");
      if (!text.isBlank() && !Placeholder.is(text)) {
        return text.strip();
      }
    }
    return "";
  }

  /** As {@link #text}; that nothing is said is noted as a problem of the object. */
  public String required(String expected, String... names) {
    String text = text(names);
    if (text.isEmpty()) {
      String standing = texts.getOrDefault(names[0], "");
      if (standing.isBlank()) {
        fields.required(expected, names);
      } else {
        String found = Found.text(standing) + ", a macro that was not filled in";
        fields.wrong(Rejection.Reason.BAD_VALUE, expected, names[0], found);
      }
    }
    return text;
  }

  /** The first time under one of the names that can be read. */
  public @Nullable Instant time(String... names) {
    for (String name : names) {
      Instant time = LocaleTime.lenient(text(name));
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  /** Whether one of the names stands in the object, whatever is said under it. */
  public boolean mentions(String... names) {
    return List.of(names).stream().anyMatch(texts::containsKey);
  }

  private void add(String path, JsonNode object, int depth) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      put(path + field.getKey(), field.getValue());
    }
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (depth < DEEPEST && texts.size() < MOST) {
        add(path + field.getKey(), field.getValue(), depth + 1);
      }
    }
  }

  private void put(String path, JsonNode value) {
    if (texts.size() < MOST && !value.isNull() && !value.isObject()) {
      texts.putIfAbsent(canonical(path), Fields.textOf(value));
    }
  }

  private String canonical(String path) {
    StringBuilder bare = new StringBuilder();
    path.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(bare::appendCodePoint);
    for (String prefix : prefixes) {
      if (bare.length() > prefix.length() && bare.indexOf(prefix) == 0) {
        return bare.substring(prefix.length());
      }
    }
    return bare.toString();
  }
}
