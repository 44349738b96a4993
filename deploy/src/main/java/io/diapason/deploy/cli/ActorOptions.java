package io.diapason.deploy.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who acts, and why. */
final class ActorOptions {

  @Option(
      names = "--by",
      paramLabel = "WHO",
      defaultValue = "${sys:user.name}",
      description = "Who does it; by default the user of this machine.")
  private String by = "";

  @Option(names = "--text", paramLabel = "WHY", description = "Why, or what is said.")
  private String text = "";

  @Option(
      names = "--idempotency-key",
      paramLabel = "KEY",
      description = "Your name for this very action: the same again does nothing.")
  private @Nullable String idempotencyKey;

  String by() {
    return by;
  }

  String text() {
    return text;
  }

  ObjectNode body() {
    ObjectNode body = VocabularyJson.mapper().createObjectNode();
    body.put("by", by);
    if (!text.isEmpty()) {
      body.put("text", text);
    }
    return body;
  }

  Map<String, String> headers() {
    return idempotencyKey == null ? Map.of() : Map.of("Idempotency-Key", idempotencyKey);
  }
}
