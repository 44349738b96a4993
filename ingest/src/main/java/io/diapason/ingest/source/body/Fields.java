package io.diapason.ingest.source.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.diapason.ingest.normalize.Placeholder;
import io.diapason.ingest.normalize.SourceTime;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.NearName;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Rejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object of a body, read leniently by dotted paths. Numbers and booleans read as their text, a
 * null, a blank text or a macro that was not filled in as nothing. Whatever was required and
 * missing is gathered, so that the sender is told all of it at once.
 */
public final class Fields {

  private final JsonNode node;
  private final Position position;
  private final List<String> problems;
  private Rejection.Reason reason = Rejection.Reason.MISSING_FIELD;

  private Fields(JsonNode node, Position position, List<String> problems) {
    this.node = node;
    this.position = position;
    this.problems = problems;
  }

  /** The fields of a value at a place of the body; a value that is no object has none. */
  public static Fields of(JsonNode node, Position position) {
    return new Fields(node, position, new ArrayList<>());
  }

  /** Where in the body it stands. */
  public Position position() {
    return position;
  }

  /** The value itself. */
  public JsonNode node() {
    return node;
  }

  /** What stands at a path such as {@code incident.policy_name}; missing when nothing does. */
  public JsonNode at(String path) {
    JsonNode here = node;
    int from = 0;
    while (from <= path.length()) {
      int dot = path.indexOf('.', from);
      String step = path.substring(from, dot < 0 ? path.length() : dot);
      here = here.isArray() && isIndex(step) ? here.path(Integer.parseInt(step)) : here.path(step);
      if (dot < 0) {
        return here;
      }
      from = dot + 1;
    }
    return here;
  }

  /** Whether something other than null stands at a path. */
  public boolean has(String path) {
    JsonNode there = at(path);
    return !there.isMissingNode() && !there.isNull();
  }

  /** The text at the first of the paths that says anything; empty when none does. */
  public String text(String... paths) {
    for (String path : paths) {
      String text = textOf(at(path));
      if (!text.isBlank() && !Placeholder.is(text)) {
        return text.strip();
      }
    }
    return "";
  }

  /** As {@link #text}; that nothing is said is noted as a problem. */
  public String required(String expected, String... paths) {
    String text = text(paths);
    if (text.isEmpty()) {
      JsonNode there = at(paths[0]);
      boolean missing = there.isMissingNode() || there.isNull();
      String near =
          there.isMissingNode() && !paths[0].contains(".")
              ? NearName.of(paths[0], names())
                  .map(name -> "; found unknown field '" + name + "'")
                  .orElse("")
              : "";
      wrong(
          missing ? Rejection.Reason.MISSING_FIELD : Rejection.Reason.WRONG_TYPE,
          expected,
          paths[0],
          Found.of(there.isNull() ? MissingNode.getInstance() : there) + near);
    }
    return text;
  }

  /** Notes that something is not as it should be. */
  public void wrong(Rejection.Reason why, String expected, String path, String found) {
    reason = problems.isEmpty() ? why : reason;
    problems.add(Rejection.of(why, expected, position.path(path), found, position).message());
  }

  /** The first time at the paths that can be read; one that cannot be read counts as not said. */
  public @Nullable Instant time(String... paths) {
    for (String path : paths) {
      Instant time = SourceTime.lenient(textOf(at(path)));
      if (time != null) {
        return time;
      }
    }
    return null;
  }

  /** The elements of the list at a path, each at its own place; none when there is no list. */
  public List<Fields> list(String path) {
    JsonNode list = at(path);
    List<Fields> elements = new ArrayList<>();
    for (int index = 0; list.isArray() && index < list.size(); index++) {
      Position place = new Position(position.path(path), index, position.from(), position.to());
      elements.add(new Fields(list.path(index), place, new ArrayList<>()));
    }
    return elements;
  }

  /** The object at a path; its problems are this one's. */
  public Fields object(String path) {
    return new Fields(at(path), position, problems);
  }

  /** The object that stands as JSON in the text at a path; without fields when there is none. */
  public Fields embedded(String path) {
    JsonNode there = at(path);
    JsonNode inner = there.isTextual() ? BodyReader.embedded(there.asText()) : there;
    return new Fields(inner, position, problems);
  }

  /** The plain texts of the object at a path, by name; what is nested is left out. */
  public Map<String, String> texts(String path) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : at(path).properties()) {
      String text = textOf(field.getValue());
      if (!text.isBlank() && !Placeholder.is(text)) {
        texts.put(field.getKey(), text);
      }
    }
    return texts;
  }

  /** All leaves below a path, called {@code a.b} and {@code a[0]}; at most two hundred. */
  public Map<String, String> flat(String path) {
    return Flattening.of(path, at(path));
  }

  /** The names of the fields. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Whether nothing was found wrong so far. */
  public boolean isSound() {
    return problems.isEmpty();
  }

  /** Everything that was found wrong, as one refusal of this place. */
  public Rejection problem() {
    if (problems.isEmpty()) {
      wrong(Rejection.Reason.BAD_VALUE, "something that this source sends", "", Found.of(node));
    }
    return new Rejection(reason, String.join("; ", problems), position);
  }

  /** Nothing but the refusal of this place. */
  public Parsed refused() {
    return Parsed.refused(problem());
  }

  private static boolean isIndex(String step) {
    return !step.isEmpty() && step.length() < 6 && step.chars().allMatch(Character::isDigit);
  }

  /** A value as text; a number without an exponent, because epochs with fractions get one. */
  static String textOf(JsonNode value) {
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(part -> parts.add(part.isArray() ? "" : textOf(part)));
      parts.removeIf(String::isBlank);
      return String.join(", ", parts);
    }
    if (value.isFloatingPointNumber()) {
      return plain(value);
    }
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }

  private static String plain(JsonNode number) {
    boolean tame = Math.abs(number.doubleValue()) < 1e20 && Math.abs(number.doubleValue()) > 1e-9;
    return tame ? number.decimalValue().toPlainString() : number.asText();
  }
}
