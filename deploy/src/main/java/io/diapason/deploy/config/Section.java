package io.diapason.deploy.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of a YAML file, read key by key. Each question makes its key known; {@link #close}
 * then reports the keys that nobody asked for.
 */
final class Section implements AutoCloseable {

  private final String path;
  private final @Nullable MappingNode node;
  private final Problems problems;
  private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
  private final List<String> known = new ArrayList<>();

  Section(String path, @Nullable MappingNode node, Problems problems) {
    this.path = path;
    this.node = node;
    this.problems = problems;
    if (node != null) {
      node.getValue().forEach(this::take);
    }
  }

  private void take(NodeTuple entry) {
    if (!(entry.getKeyNode() instanceof ScalarNode key)) {
      problems.error(entry.getKeyNode().getStartMark(), "Expected a key, but got a structure");
    } else if (entries.putIfAbsent(key.getValue(), entry) != null) {
      problems.error(
          key.getStartMark(),
          "Expected the key '%s' once, but it stands here again".formatted(named(key.getValue())));
    }
  }

  /** Where the section begins; null when it does not stand in the file. */
  @Nullable Mark mark() {
    return node == null ? null : node.getStartMark();
  }

  /** Where the value of a key begins; where the section begins when the key is not there. */
  @Nullable Mark mark(String key) {
    Node value = value(key);
    return value == null ? mark() : value.getStartMark();
  }

  Problems problems() {
    return problems;
  }

  boolean has(String key) {
    return value(key) != null;
  }

  /** The keys that stand in the file, for sections whose keys are the owner's to choose. */
  List<String> keys() {
    return List.copyOf(entries.keySet());
  }

  /** The full name of a key, such as {@code ticketing.webhook.url}. */
  String named(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** A section below this one; empty when it is absent. */
  Section section(String key) {
    Node value = value(key);
    if (value != null && !(value instanceof MappingNode)) {
      wrong(value, named(key), "a section with keys of its own");
    }
    return new Section(named(key), value instanceof MappingNode mapping ? mapping : null, problems);
  }

  /** The value of a key read by a rule, or the fallback when it is absent or wrong. */
  <T> T read(String key, T fallback, Rule<T> rule) {
    Node value = value(key);
    T read = value == null ? null : readScalar(value, named(key), rule);
    return read == null ? fallback : read;
  }

  /** Like {@link #read}, for what may be absent. */
  <T> @Nullable T readIfPresent(String key, Rule<T> rule) {
    Node value = value(key);
    return value == null ? null : readScalar(value, named(key), rule);
  }

  /** A list whose entries are read by a rule; entries that are wrong are left out. */
  <T> List<T> readList(String key, List<T> fallback, Rule<T> rule) {
    return items(key, fallback, item -> readScalar(item, named(key) + "[]", rule));
  }

  /** All below a key as it stands, for what others are to read; empty when it is absent. */
  ObjectNode tree(String key) {
    Node value = value(key);
    if (value == null) {
      return YamlJson.none();
    }
    if (!(value instanceof MappingNode mapping)) {
      wrong(value, named(key), "a section with keys of its own");
      return YamlJson.none();
    }
    return YamlJson.of(mapping);
  }

  /** A list of sections. */
  List<Section> sections(String key) {
    return items(
        key,
        List.of(),
        item -> {
          if (item instanceof MappingNode mapping) {
            return new Section(named(key) + "[]", mapping, problems);
          }
          wrong(item, named(key) + "[]", "a section with keys of its own");
          return null;
        });
  }

  private <T> List<T> items(String key, List<T> fallback, Function<Node, @Nullable T> read) {
    Node value = value(key);
    if (value == null) {
      return fallback;
    }
    if (!(value instanceof SequenceNode sequence)) {
      wrong(value, named(key), "a list");
      return fallback;
    }
    List<T> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      T accepted = read.apply(item);
      if (accepted != null) {
        items.add(accepted);
      }
    }
    return List.copyOf(items);
  }

  private @Nullable Node value(String key) {
    known.add(key);
    NodeTuple entry = entries.get(key);
    if (entry == null) {
      return null;
    }
    // A key with nothing behind it is a key left out: its default stands.
    return Tag.NULL.equals(entry.getValueNode().getTag()) ? null : entry.getValueNode();
  }

  private <T> @Nullable T readScalar(Node value, String name, Rule<T> rule) {
    T read = value instanceof ScalarNode scalar ? rule.parse(scalar.getValue().strip()) : null;
    if (read == null) {
      wrong(value, name, rule.expected());
    }
    return read;
  }

  private void wrong(Node value, String name, String expected) {
    // A secret that was written where only its place belongs must not reach a log.
    String shown = expected.equals(Rules.SECRET.expected()) ? "something else" : describe(value);
    problems.error(
        value.getStartMark(), "Expected %s in %s, but got %s".formatted(expected, name, shown));
  }

  static String describe(Node value) {
    if (value instanceof ScalarNode scalar) {
      return "'" + scalar.getValue() + "'";
    }
    return value instanceof SequenceNode ? "a list" : "a section";
  }

  /** Reports each key that stands in the file and that nobody asked for. */
  @Override
  public void close() {
    for (Map.Entry<String, NodeTuple> entry : entries.entrySet()) {
      if (!known.contains(entry.getKey())) {
        problems.error(
            entry.getValue().getKeyNode().getStartMark(),
            "Expected a known key%s, but got '%s'; %s"
                .formatted(
                    path.isEmpty() ? "" : " in " + path,
                    entry.getKey(),
                    NearestName.hint(entry.getKey(), known)));
      }
    }
  }
}
