package io.diapason.ticketing.tracker.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.tracker.OutageReason;
import io.diapason.ticketing.tracker.TrackerOutage;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** JSON as trackers speak it. */
final class Nodes {

  private static final CompletionStage<Void> DONE = CompletableFuture.completedFuture(null);

  private Nodes() {}

  static ObjectNode object() {
    return VocabularyJson.mapper().createObjectNode();
  }

  static ArrayNode array() {
    return VocabularyJson.mapper().createArrayNode();
  }

  static String write(JsonNode node) {
    return new String(VocabularyJson.write(node), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** Writes a field unless there is nothing to write. */
  static ObjectNode put(ObjectNode object, String field, @Nullable String value) {
    return value == null ? object : object.put(field, value);
  }

  /** A text at a path such as {@code /fields/status/name}; empty where there is none. */
  static String text(JsonNode node, String pointer) {
    JsonNode found = node.at(pointer);
    return found.isNull() || found.isContainerNode() ? "" : found.asText("");
  }

  /** A text that a good answer has. */
  static String needed(JsonNode node, String pointer) {
    String text = text(node, pointer);
    if (text.isEmpty()) {
      throw new TrackerOutage(OutageReason.BROKEN, "answered without " + pointer);
    }
    return text;
  }

  /** The body of a webhook; a missing node when it is not JSON. */
  static JsonNode read(byte[] body) {
    try {
      return VocabularyJson.mapper().readTree(body);
    } catch (IOException e) {
      return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
  }

  /** Text of what was HTML, or may have been. */
  static String plain(String html) {
    return html.replaceAll("(?i)<br\\s*/?>|</p>|</div>", "\n")
        .replaceAll("<[a-zA-Z/!][^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
  }

  /** HTML that shows a text. */
  static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\n", "<br>");
  }

  static CompletionStage<Void> done() {
    return DONE;
  }

  static <T> CompletionStage<Void> done(CompletionStage<T> stage) {
    return stage.thenAccept(answer -> {});
  }
}
