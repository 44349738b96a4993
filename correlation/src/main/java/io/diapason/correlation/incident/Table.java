package io.diapason.correlation.incident;

import org.jspecify.annotations.Nullable;

/**
 * Keyed memory, as the rules see it. In the stream job it is durable state, elsewhere a map.
 *
 * @param <V> what is kept
 */
public interface Table<V> {

  /** What is kept under this key; null when nothing is. */
  @Nullable V get(String key);

  /** Keeps a value under this key, in place of what was there. */
  void put(String key, V value);

  /** Forgets what is kept under this key, if anything is. */
  void remove(String key);
}
