package io.diapason.ingest.heartbeat;

import io.diapason.ingest.normalize.SeverityScale;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.BodyReader;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.Trees;
import io.diapason.vocabulary.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A body of {@code PUT /api/v1/heartbeats/{name}}, read.
 *
 * @param plan what is promised; null when the body is refused
 * @param problem why it is refused; empty when it is not
 */
public record PostedHeartbeat(@Nullable HeartbeatPlan plan, String problem) {

  /** How long a name may be. */
  public static final int LONGEST_NAME = 200;

  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_LABEL = 256;
  private static final int MOST = 50;

  /** Reads a body. */
  public static PostedHeartbeat read(byte[] body) {
    Trees trees = BodyReader.read(Posted.of(body));
    Rejection unreadable = trees.problem();
    if (unreadable != null) {
      return new PostedHeartbeat(null, unreadable.message());
    }
    if (trees.values().size() != 1) {
      return new PostedHeartbeat(null, "Expected one object, but found a list");
    }
    Fields fields = Fields.of(trees.values().get(0), Position.whole(body));
    Duration interval = duration(fields, "interval", fields.required("a duration", "interval"));
    Duration grace = duration(fields, "grace", fields.text("grace"));
    if (Duration.ZERO.equals(interval)) {
      wrong(fields, "a duration of at least 1s", "interval", "none");
    }
    MissingAlert alert =
        new MissingAlert(text(fields, "message"), severity(fields), labels(fields), tags(fields));
    HeartbeatPlan plan =
        new HeartbeatPlan(
            text(fields, "description"),
            text(fields, "owner"),
            interval,
            grace,
            isEnabled(fields),
            alert);
    return fields.isSound()
        ? new PostedHeartbeat(plan, "")
        : new PostedHeartbeat(null, fields.problem().message());
  }

  private static Duration duration(Fields fields, String path, String text) {
    Duration parsed = text.isEmpty() ? Duration.ZERO : IntervalText.parse(text);
    if (parsed == null) {
      wrong(fields, "a duration such as 90s, 5m, 2h or PT5M", path, Found.text(text));
      return Duration.ZERO;
    }
    return parsed;
  }

  private static String text(Fields fields, String path) {
    String text = fields.text(path);
    if (text.length() > LONGEST_TEXT) {
      wrong(fields, "at most " + LONGEST_TEXT + " characters", path, text.length() + "");
    }
    return text;
  }

  private static boolean isEnabled(Fields fields) {
    String text = fields.text("enabled");
    if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
      wrong(fields, "true or false", "enabled", Found.text(text));
    }
    return !text.equals("false");
  }

  private static Severity severity(Fields fields) {
    String word = fields.text("severity");
    if (!word.isEmpty() && !word.matches("(?i)critical|error|warning|info|p[1-5]")) {
      wrong(fields, "critical, error, warning or info", "severity", Found.text(word));
    }
    return SeverityScale.of(word);
  }

  private static Map<String, String> labels(Fields fields) {
    Map<String, String> labels = fields.texts("labels");
    if (fields.has("labels") && !fields.at("labels").isObject()) {
      wrong(fields, "an object of texts", "labels", Found.of(fields.at("labels")));
    }
    bound(fields, "labels", new ArrayList<>(labels.values()));
    bound(fields, "labels", new ArrayList<>(labels.keySet()));
    return labels;
  }

  private static List<String> tags(Fields fields) {
    List<String> tags = new ArrayList<>();
    if (fields.has("tags") && !fields.at("tags").isArray()) {
      wrong(fields, "a list of texts", "tags", Found.of(fields.at("tags")));
    }
    fields.at("tags").forEach(tag -> tags.add(tag.asText("").strip()));
    tags.removeIf(String::isEmpty);
    bound(fields, "tags", tags);
    return tags;
  }

  private static void bound(Fields fields, String path, List<String> texts) {
    if (texts.size() > MOST || texts.stream().anyMatch(text -> text.length() > LONGEST_LABEL)) {
      wrong(fields, "at most " + MOST + " of " + LONGEST_LABEL + " characters", path, "more");
    }
  }

  private static void wrong(Fields fields, String expected, String path, String found) {
    fields.wrong(Rejection.Reason.BAD_VALUE, expected, path, found);
  }
}
