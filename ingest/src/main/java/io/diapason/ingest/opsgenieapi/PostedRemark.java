package io.diapason.ingest.opsgenieapi;

import io.diapason.ingest.remark.Remark;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.body.BodyReader;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.Trees;
import io.diapason.ingest.source.opsgenie.AlertAction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a client of the Alert API wishes to add to an alert, to take away from it, or to snooze.
 *
 * @param step what becomes of the remark; it leaves it as it is when the request is refused
 * @param until until when to snooze; null when that is not wished
 * @param user who wishes it
 * @param note why
 * @param isReadable whether the body is an object at all
 * @param errors what is wrong, by field
 */
public record PostedRemark(
    BiFunction<Remark, Instant, Remark> step,
    @Nullable Instant until,
    String user,
    String note,
    boolean isReadable,
    Map<String, String> errors) {

  private static final int LONGEST_NOTE = 25_000;
  private static final int LONGEST_DESCRIPTION = 15_000;
  private static final int LONGEST_MESSAGE = 1_024;
  private static final int LONGEST_TAG = 256;
  private static final int MOST = 100;
  private static final int LONGEST_DETAILS = 8_000;

  /**
   * Reads a request.
   *
   * @param parameter the parameters of the address, each empty when it was not given
   */
  public static PostedRemark read(
      AlertAction action, byte[] body, UnaryOperator<String> parameter, Instant now) {
    Map<String, String> errors = new LinkedHashMap<>();
    Fields said = said(body, errors);
    if (!errors.isEmpty()) {
      return new PostedRemark((remark, at) -> remark, null, "", "", false, errors);
    }
    String user = first(said.text("user"), parameter.apply("user"));
    String note = first(said.text("note"), parameter.apply("note"));
    if (note.length() > LONGEST_NOTE) {
      errors.put("note", expected("at most " + LONGEST_NOTE + " characters", "note", "more"));
    }
    Instant until = action == AlertAction.SNOOZE ? endTime(said, errors, now) : null;
    BiFunction<Remark, Instant, Remark> step = step(action, said, parameter, errors);
    return new PostedRemark(
        (remark, at) -> step.apply(remark, at).noted(note, user, at),
        until,
        user,
        note,
        true,
        errors);
  }

  /** What is wrong, by field; nothing when the body as a whole is. */
  public Map<String, String> named() {
    return isReadable ? errors : Map.of();
  }

  private static BiFunction<Remark, Instant, Remark> step(
      AlertAction action,
      Fields said,
      UnaryOperator<String> parameter,
      Map<String, String> errors) {
    return switch (action) {
      case CREATE, ACKNOWLEDGE, CLOSE, DELETE, SNOOZE -> (remark, at) -> remark;
      case NOTES -> {
        text(said, "note", LONGEST_NOTE, errors);
        yield (remark, at) -> remark;
      }
      case MESSAGE -> {
        String message = text(said, "message", LONGEST_MESSAGE, errors);
        yield (remark, at) -> remark.saying(message, at);
      }
      case DESCRIPTION -> {
        String description = text(said, "description", LONGEST_DESCRIPTION, errors);
        yield (remark, at) -> remark.describing(description, at);
      }
      case TAGS -> {
        List<String> tags = tags(said, errors);
        yield (remark, at) -> remark.tagged(tags, at);
      }
      case REMOVE_TAGS -> {
        List<String> tags = named("tags", parameter, errors);
        yield (remark, at) -> remark.untagged(tags, at);
      }
      case DETAILS -> {
        Map<String, String> details = details(said, errors);
        yield (remark, at) -> remark.detailed(details, at);
      }
      case REMOVE_DETAILS -> {
        List<String> names = named("keys", parameter, errors);
        yield (remark, at) -> remark.undetailed(names, at);
      }
    };
  }

  private static Fields said(byte[] body, Map<String, String> errors) {
    Position whole = Position.whole(body);
    if (body.length == 0) {
      return Fields.of(BodyReader.embedded("{}"), whole);
    }
    Trees trees = BodyReader.read(Posted.of(body));
    if (trees.problem() != null) {
      errors.put("body", trees.problem().message());
    } else if (trees.values().size() != 1 || !trees.values().get(0).isObject()) {
      errors.put("body", "Expected an object, but found something else");
    }
    return Fields.of(errors.isEmpty() ? trees.values().get(0) : BodyReader.embedded("{}"), whole);
  }

  private static @Nullable Instant endTime(Fields said, Map<String, String> errors, Instant now) {
    Instant until = said.time("endTime");
    if (until == null || !until.isAfter(now)) {
      String found = Found.of(said.at("endTime"));
      errors.put("endTime", expected("a time in the future", "endTime", found));
    }
    return until;
  }

  private static String text(Fields said, String field, int longest, Map<String, String> errors) {
    String text = said.text(field);
    if (text.isEmpty() || text.length() > longest) {
      String found = text.isEmpty() ? "nothing" : "more";
      errors.put(field, expected("1 to " + longest + " characters", field, found));
    }
    return text;
  }

  private static List<String> tags(Fields said, Map<String, String> errors) {
    List<String> tags = new ArrayList<>();
    said.at("tags").forEach(tag -> tags.add(tag.asText("").strip()));
    tags.removeIf(String::isEmpty);
    boolean fits =
        tags.size() <= MOST && tags.stream().allMatch(tag -> tag.length() <= LONGEST_TAG);
    if (!said.at("tags").isArray() || !fits) {
      errors.put("tags", expected("a list of texts", "tags", Found.of(said.at("tags"))));
    }
    return tags;
  }

  private static Map<String, String> details(Fields said, Map<String, String> errors) {
    Map<String, String> details = said.texts("details");
    int length =
        details.entrySet().stream()
            .mapToInt(d -> d.getKey().length() + d.getValue().length())
            .sum();
    if (!said.at("details").isObject() || details.size() > MOST || length > LONGEST_DETAILS) {
      String found = Found.of(said.at("details"));
      errors.put("details", expected("an object of texts", "details", found));
    }
    return details;
  }

  /** Names in the address, parted by commas. */
  private static List<String> named(
      String field, UnaryOperator<String> parameter, Map<String, String> errors) {
    List<String> names = new ArrayList<>(List.of(parameter.apply(field).split(",", MOST)));
    names.replaceAll(String::strip);
    names.removeIf(String::isEmpty);
    if (names.isEmpty()) {
      errors.put(field, expected("names parted by commas", field, "nothing"));
    }
    return names;
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  private static String expected(String what, String field, String found) {
    return "Expected " + what + " in " + field + ", but found " + found;
  }
}
