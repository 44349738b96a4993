package io.diapason.correlation.flink;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Hands records to somebody in the same process, for bounded runs on an embedded cluster. The
 * receiver is found by name because Flink sends a copy of the sink to where it runs.
 *
 * @param <T> the records
 */
public final class InProcessSink<T> implements Sink<T> {

  private static final Map<String, Consumer<Object>> RECEIVERS = new ConcurrentHashMap<>();

  private final String name;

  private InProcessSink(String name) {
    this.name = name;
  }

  /**
   * Opens a sink under a name that nobody else uses at the same time.
   *
   * @param receiver is called by several threads, but by one at a time
   */
  public static <T> InProcessSink<T> open(String name, Class<T> type, Consumer<T> receiver) {
    Object turn = new Object();
    Consumer<Object> guarded =
        value -> {
          synchronized (turn) {
            receiver.accept(type.cast(value));
          }
        };
    if (RECEIVERS.putIfAbsent(name, guarded) != null) {
      throw new IllegalStateException(
          "Expected the name of a sink to be free, but '" + name + "' is taken");
    }
    return new InProcessSink<>(name);
  }

  /** Frees the name. */
  public void close() {
    RECEIVERS.remove(name);
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    Consumer<Object> receiver = RECEIVERS.get(name);
    if (receiver == null) {
      throw new IllegalStateException(
          "Expected a receiver named '" + name + "' in this process, but there is none");
    }
    return new Writer<>(receiver);
  }

  private record Writer<T>(Consumer<Object> receiver) implements SinkWriter<T> {

    @Override
    public void write(T element, Context context) {
      receiver.accept(element);
    }

    @Override
    public void flush(boolean endOfInput) {
      // Nothing is held back.
    }

    @Override
    public void close() {
      // The name belongs to whoever opened it.
    }
  }
}
