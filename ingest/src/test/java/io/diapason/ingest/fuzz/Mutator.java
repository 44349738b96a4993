package io.diapason.ingest.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Makes bad bodies of good ones: bytes flipped, cut and repeated, and, for JSON, fields lost,
 * doubled, renamed and filled with what nobody expects there. The same seed makes the same bodies.
 */
final class Mutator {

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "null",
          "-1",
          "0",
          "1e999",
          "99999999999999999999",
          "0001-01-01T00:00:00Z",
          "2026-13-41T99:99:99Z",
          "+01.00",
          "NaN",
          "{",
          "[]",
          "{\"a\":1}",
          "%",
          "%zz",
          "a=b&c",
          "\u0000",
          "\uD800",
          "\u2028",
          "${x}",
          "{{x}}",
          "{EVENT.ID}",
          "*UNKNOWN*",
          "v1:",
          "resolved",
          "firing",
          "OK",
          "ALARM",
          "true",
          "/",
          "\\",
          "'",
          "\"",
          "𝄞",
          "ÄÖÜ");

  private final Random random;
  private final JsonNodeFactory nodes = JsonNodeFactory.instance;

  Mutator(long seed) {
    this.random = new Random(seed);
  }

  int next(int bound) {
    return random.nextInt(bound);
  }

  /** A body like the given one, and wrong in one to three ways. */
  byte[] mutated(byte[] body) {
    byte[] result = body;
    for (int times = 1 + next(3); times > 0; times--) {
      result = next(3) == 0 ? bytes(result) : structure(result);
    }
    return result;
  }

  private byte[] bytes(byte[] body) {
    if (body.length == 0) {
      return TEXTS.get(next(TEXTS.size())).getBytes(StandardCharsets.UTF_8);
    }
    int at = next(body.length);
    switch (next(5)) {
      case 0:
        return Arrays.copyOf(body, at);
      case 1:
        byte[] flipped = body.clone();
        flipped[at] = (byte) next(256);
        return flipped;
      case 2:
        return spliced(body, at, TEXTS.get(next(TEXTS.size())).getBytes(StandardCharsets.UTF_8));
      case 3:
        return spliced(body, at, Arrays.copyOfRange(body, at, Math.min(body.length, at + 64)));
      default:
        return Arrays.copyOfRange(body, at, body.length);
    }
  }

  private static byte[] spliced(byte[] body, int at, byte[] more) {
    byte[] result = new byte[body.length + more.length];
    System.arraycopy(body, 0, result, 0, at);
    System.arraycopy(more, 0, result, at, more.length);
    System.arraycopy(body, at, result, at + more.length, body.length - at);
    return result;
  }

  private byte[] structure(byte[] body) {
    JsonNode tree;
    try {
      tree = VocabularyJson.mapper().readTree(body);
    } catch (IOException e) {
      return bytes(body);
    }
    List<JsonNode> containers = new ArrayList<>();
    collect(tree, containers);
    if (containers.isEmpty()) {
      return bytes(body);
    }
    alter(containers.get(next(containers.size())));
    return VocabularyJson.write(tree);
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode() && !node.isEmpty()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private void alter(JsonNode container) {
    if (container instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(next(names.size()));
      switch (next(4)) {
        case 0 -> object.remove(name);
        case 1 -> object.set(TEXTS.get(next(TEXTS.size())), object.get(name));
        default -> object.set(name, strange(object.get(name)));
      }
    } else if (container instanceof ArrayNode array) {
      int at = next(array.size());
      switch (next(4)) {
        case 0 -> array.remove(at);
        case 1 -> array.add(array.get(at));
        default -> array.set(at, strange(array.get(at)));
      }
    }
  }

  private JsonNode strange(JsonNode usual) {
    return switch (next(9)) {
      case 0 -> nodes.nullNode();
      case 1 -> nodes.booleanNode(next(2) == 0);
      case 2 -> nodes.numberNode(random.nextLong());
      case 3 -> nodes.numberNode(random.nextDouble() * 1e20);
      case 4 -> nodes.arrayNode().add(usual);
      case 5 -> nodes.objectNode().set("x", usual);
      case 6 -> nodes.textNode(usual.toString());
      case 7 -> nodes.textNode("x".repeat(next(3000)));
      default -> nodes.textNode(TEXTS.get(next(TEXTS.size())));
    };
  }
}
