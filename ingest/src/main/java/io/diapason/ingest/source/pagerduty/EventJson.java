package io.diapason.ingest.source.pagerduty;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.diapason.ingest.normalize.SourceTime;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Rejection;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One body of the Events API as a tree, with everything that is wrong with it gathered. */
final class EventJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final byte[] body;
  private final List<Rejection> problems = new ArrayList<>();
  private final JsonNode root;

  EventJson(byte[] body) {
    this.body = body.clone();
    this.root = read();
  }

  private JsonNode read() {
    JsonNode tree = MAPPER.missingNode();
    try {
      tree = MAPPER.readTree(body);
      if (tree.isMissingNode()) {
        wrong(Rejection.Reason.NOT_JSON, "JSON", "", "nothing");
      } else if (!tree.isObject()) {
        wrong(Rejection.Reason.WRONG_TYPE, "an object", "", Found.of(tree));
      }
    } catch (IOException e) {
      wrong(Rejection.Reason.NOT_JSON, "JSON", "", Found.broken(e));
    }
    return tree;
  }

  List<Rejection> problems() {
    return problems;
  }

  boolean isSound() {
    return problems.isEmpty();
  }

  JsonNode at(String path) {
    return root.at("/" + path.replace('.', '/'));
  }

  /** A text that may be missing; a number is read as its text. */
  String text(String path) {
    JsonNode node = at(path);
    return node.isValueNode() && !node.isNull() ? node.asText() : "";
  }

  /** A text that must be there and say something. */
  String required(String path, String expected) {
    JsonNode node = at(path);
    if (node.isMissingNode() || node.isNull()) {
      wrong(Rejection.Reason.MISSING_FIELD, expected, path, "nothing");
    } else if (!node.isTextual()) {
      wrong(Rejection.Reason.WRONG_TYPE, expected, path, Found.of(node));
    } else if (node.asText().isBlank()) {
      wrong(Rejection.Reason.BAD_VALUE, expected, path, "an empty text");
    }
    return node.asText("");
  }

  /**
   * A time that may be missing. One that cannot be read counts as missing: to lose a page over its
   * time stamp would be worse than to place its start at its receipt.
   */
  @Nullable Instant time(String path) {
    return SourceTime.lenient(text(path));
  }

  void wrong(Rejection.Reason reason, String expected, String path, String found) {
    problems.add(Rejection.of(reason, expected, path, found, Position.whole(body)));
  }

  /** One body is one event, whatever is wrong with it: one refusal, which tells all of it. */
  Parsed refused() {
    return refused(problems);
  }

  static Parsed refused(List<Rejection> problems) {
    Rejection first = problems.get(0);
    String all = String.join("; ", problems.stream().map(Rejection::message).toList());
    return Parsed.refused(new Rejection(first.reason(), all, first.position()));
  }

  Position whole() {
    return Position.whole(body);
  }
}
