package io.diapason.deploy.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** What people were told of a {@link OneFault fault}. Safe to be told from any thread. */
public final class Pages {

  private final Map<String, Integer> kinds = new TreeMap<>();
  private long first;

  /** Takes note of a notification, by {@link System#nanoTime()}, if it is about the fault. */
  public synchronized void told(String notification, long at) {
    JsonNode page = read(notification);
    if (OneFault.isTitle(page.path("title").asText())) {
      first = kinds.isEmpty() ? at : first;
      kinds.merge(page.path("kind").asText(), 1, Integer::sum);
    }
  }

  private static JsonNode read(String json) {
    try {
      return VocabularyJson.mapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException("Expected a notification, but got " + json, e);
    }
  }

  /** How many of each kind. */
  public synchronized Map<String, Integer> kinds() {
    return new TreeMap<>(kinds);
  }

  /** When the first came; 0 when none did. */
  public synchronized long first() {
    return first;
  }
}
