package io.diapason.deploy.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns YAML that others are to read into JSON: numbers, truths and texts stay what they are. */
final class YamlJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private YamlJson() {}

  static ObjectNode none() {
    return JSON.objectNode();
  }

  static ObjectNode of(MappingNode mapping) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode key) {
        object.set(key.getValue(), of(entry.getValueNode()));
      }
    }
    return object;
  }

  private static JsonNode of(Node node) {
    if (node instanceof MappingNode mapping) {
      return of(mapping);
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode all = JSON.arrayNode();
      sequence.getValue().forEach(item -> all.add(of(item)));
      return all;
    }
    return node instanceof ScalarNode scalar ? scalar(scalar) : JSON.nullNode();
  }

  private static JsonNode scalar(ScalarNode scalar) {
    String text = scalar.getValue();
    try {
      if (Tag.INT.equals(scalar.getTag())) {
        return JSON.numberNode(Long.parseLong(text));
      }
      if (Tag.FLOAT.equals(scalar.getTag())) {
        return JSON.numberNode(Double.parseDouble(text));
      }
    } catch (NumberFormatException e) {
      // Numbers in YAML's other notations, such as 0x1F, are handed on as they stand.
      return JSON.textNode(text);
    }
    if (Tag.BOOL.equals(scalar.getTag())) {
      return JSON.booleanNode(text.equalsIgnoreCase("true"));
    }
    return Tag.NULL.equals(scalar.getTag()) ? JSON.nullNode() : JSON.textNode(text);
  }
}
