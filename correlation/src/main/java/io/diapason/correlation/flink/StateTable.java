package io.diapason.correlation.flink;

import io.diapason.correlation.incident.Table;
import org.apache.flink.api.common.state.MapState;
import org.jspecify.annotations.Nullable;

/** A table in Flink's durable state, of the key that is being worked on. */
record StateTable<V>(MapState<String, V> state) implements Table<V> {

  private interface Access<T> {
    @Nullable T run() throws Exception;
  }

  @Override
  public @Nullable V get(String key) {
    return access(() -> state.get(key));
  }

  @Override
  public void put(String key, V value) {
    access(
        () -> {
          state.put(key, value);
          return null;
        });
  }

  @Override
  public void remove(String key) {
    access(
        () -> {
          state.remove(key);
          return null;
        });
  }

  private static <T> @Nullable T access(Access<T> access) {
    try {
      return access.run();
    } catch (Exception e) {
      throw new IllegalStateException("Expected to reach Flink's state, but " + e.getMessage(), e);
    }
  }
}
