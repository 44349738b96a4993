package io.diapason.ingest.opsgenieapi;

import io.diapason.ingest.heartbeat.HeartbeatPlan;
import io.diapason.ingest.heartbeat.MissingAlert;
import io.diapason.ingest.heartbeat.PostedHeartbeat;
import io.diapason.ingest.normalize.SeverityScale;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.BodyReader;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.Trees;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A body of {@code POST /v2/heartbeats} or {@code PATCH /v2/heartbeats/{name}}, read.
 *
 * @param name of which heartbeat; empty where the address says it
 * @param plan what is promised; null when the body is refused
 * @param isReadable whether the body is an object at all
 * @param errors what is wrong, by field; one without a field when it is not readable
 */
public record PostedOpsgenieHeartbeat(
    String name, @Nullable HeartbeatPlan plan, boolean isReadable, Map<String, String> errors) {

  private static final Map<String, Duration> UNITS =
      Map.of(
          "minutes",
          Duration.ofMinutes(1),
          "hours",
          Duration.ofHours(1),
          "days",
          Duration.ofDays(1));
  private static final int LONGEST_DESCRIPTION = 10_000;
  private static final int LONGEST_MESSAGE = 1024;
  private static final int MOST_TAGS = 20;
  private static final int LONGEST_TAG = 50;
  private static final Duration LONGEST = Duration.ofDays(366);

  /** Reads a body that creates one. */
  public static PostedOpsgenieHeartbeat create(byte[] body) {
    Map<String, String> errors = new LinkedHashMap<>();
    Fields fields = fields(body, errors);
    if (!errors.isEmpty()) {
      return new PostedOpsgenieHeartbeat("", null, false, errors);
    }
    String name = fields.text("name");
    if (name.isEmpty() || name.length() > PostedHeartbeat.LONGEST_NAME) {
      int longest = PostedHeartbeat.LONGEST_NAME;
      note(errors, "a name of 1 to " + longest + " characters", "name", Found.text(name));
    }
    for (String field : List.of("interval", "intervalUnit", "enabled")) {
      if (!fields.has(field)) {
        note(errors, "a value", field, "nothing");
      }
    }
    HeartbeatPlan nothing =
        new HeartbeatPlan(
            "", owner(fields), Duration.ZERO, Duration.ZERO, true, alert(fields, errors));
    HeartbeatPlan plan = patched(nothing, fields, errors);
    return new PostedOpsgenieHeartbeat(name, errors.isEmpty() ? plan : null, true, errors);
  }

  /** Reads a body that alters one; what it does not say stays. */
  public static PostedOpsgenieHeartbeat update(byte[] body, HeartbeatPlan before) {
    Map<String, String> errors = new LinkedHashMap<>();
    Fields fields = fields(body, errors);
    if (!errors.isEmpty()) {
      return new PostedOpsgenieHeartbeat("", null, false, errors);
    }
    HeartbeatPlan plan = patched(before, fields, errors);
    return new PostedOpsgenieHeartbeat("", errors.isEmpty() ? plan : null, true, errors);
  }

  private static Fields fields(byte[] body, Map<String, String> errors) {
    Trees trees = BodyReader.read(Posted.of(body));
    Rejection problem = trees.problem();
    if (problem != null) {
      errors.put("", problem.message());
    } else if (trees.values().size() != 1 || !trees.values().get(0).isObject()) {
      errors.put("", "Expected an object, but found something else");
    }
    return Fields.of(
        errors.isEmpty() ? trees.values().get(0) : BodyReader.embedded("{}"), Position.whole(body));
  }

  private static HeartbeatPlan patched(
      HeartbeatPlan before, Fields fields, Map<String, String> errors) {
    String description =
        fields.has("description") ? fields.text("description") : before.description();
    if (description.length() > LONGEST_DESCRIPTION) {
      note(errors, "at most " + LONGEST_DESCRIPTION + " characters", "description", "more");
    }
    return before
        .described(description, interval(before.interval(), fields, errors))
        .enabled(isEnabled(before.isEnabled(), fields, errors));
  }

  /** The number and its unit, of which either may be altered alone. */
  private static Duration interval(Duration before, Fields fields, Map<String, String> errors) {
    if (!fields.has("interval") && !fields.has("intervalUnit")) {
      return before;
    }
    ShownOpsgenieHeartbeat.Every every = ShownOpsgenieHeartbeat.Every.of(before);
    String unit = fields.has("intervalUnit") ? fields.text("intervalUnit") : every.unit();
    String number = fields.has("interval") ? fields.text("interval") : every.count() + "";
    Duration one = UNITS.get(unit.toLowerCase(Locale.ROOT));
    if (one == null) {
      note(errors, "minutes, hours or days", "intervalUnit", Found.text(unit));
      return before;
    }
    long count = number.matches("\\d{1,7}") ? Long.parseLong(number) : 0;
    Duration interval = one.multipliedBy(count);
    if (count < 1 || interval.compareTo(LONGEST) > 0) {
      note(errors, "a whole number from 1, of at most 366 days,", "interval", Found.text(number));
    }
    return interval;
  }

  private static boolean isEnabled(boolean before, Fields fields, Map<String, String> errors) {
    if (!fields.has("enabled")) {
      return before;
    }
    if (!fields.text("enabled").matches("true|false")) {
      note(errors, "true or false", "enabled", Found.of(fields.at("enabled")));
    }
    return fields.text("enabled").equals("true");
  }

  private static MissingAlert alert(Fields fields, Map<String, String> errors) {
    String priority = fields.text("alertPriority").toUpperCase(Locale.ROOT);
    if (!priority.isEmpty() && !priority.matches("P[1-5]")) {
      note(errors, "P1, P2, P3, P4 or P5", "alertPriority", Found.text(priority));
    }
    String message = fields.text("alertMessage");
    if (message.length() > LONGEST_MESSAGE) {
      note(errors, "at most " + LONGEST_MESSAGE + " characters", "alertMessage", "more");
    }
    List<String> tags = new ArrayList<>();
    fields.at("alertTags").forEach(tag -> tags.add(tag.asText("").strip()));
    tags.removeIf(String::isEmpty);
    if (tags.size() > MOST_TAGS || tags.stream().anyMatch(tag -> tag.length() > LONGEST_TAG)) {
      note(errors, MOST_TAGS + " tags of " + LONGEST_TAG + " characters", "alertTags", "more");
    }
    Map<String, String> labels = new LinkedHashMap<>();
    if (!priority.isEmpty()) {
      labels.put("priority", priority);
    }
    if (!owner(fields).isEmpty()) {
      labels.put("team", owner(fields));
    }
    return new MissingAlert(message, SeverityScale.of(priority), labels, tags);
  }

  private static String owner(Fields fields) {
    return fields.text("ownerTeam.name", "ownerTeam.id");
  }

  private static void note(
      Map<String, String> errors, String expected, String field, String found) {
    errors.putIfAbsent(field, "Expected " + expected + " in " + field + ", but found " + found);
  }
}
