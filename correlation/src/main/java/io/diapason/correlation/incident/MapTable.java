package io.diapason.correlation.incident;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table in plain memory. */
public record MapTable<V>(Map<String, V> entries) implements Table<V> {

  /** An empty one. */
  public static <V> MapTable<V> create() {
    return new MapTable<>(new HashMap<>());
  }

  @Override
  public @Nullable V get(String key) {
    return entries.get(key);
  }

  @Override
  public void put(String key, V value) {
    entries.put(key, value);
  }

  @Override
  public void remove(String key) {
    entries.remove(key);
  }
}
