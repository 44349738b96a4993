package io.diapason.correlation.flink;

import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads vocabulary records from the log. Bytes that are no such record are counted, reported and
 * passed over: only our own door writes there, and they would be unreadable after every restart as
 * well, so failing would end the work for good.
 *
 * @param <T> the record
 */
final class JsonRecords<T> implements DeserializationSchema<T> {

  private static final Logger LOG = LoggerFactory.getLogger(JsonRecords.class);

  private final Class<T> type;
  private transient @Nullable Counter unreadable;

  JsonRecords(Class<T> type) {
    this.type = type;
  }

  @Override
  public void open(InitializationContext context) {
    unreadable = context.getMetricGroup().counter("unreadableRecords");
  }

  /** Null for what is no such record: Flink passes it over. */
  @Override
  public @Nullable T deserialize(byte[] json) {
    try {
      return VocabularyJson.read(json, type);
    } catch (UncheckedIOException e) {
      if (unreadable != null) {
        unreadable.inc();
      }
      LOG.error("Passed over {} bytes of the log", json.length, e);
      return null;
    }
  }

  @Override
  public boolean isEndOfStream(T next) {
    return false;
  }

  @Override
  public TypeInformation<T> getProducedType() {
    return TypeInformation.of(type);
  }

  /**
   * Writes vocabulary records to the log.
   *
   * @param <T> the record
   */
  static final class Writer<T> implements SerializationSchema<T> {

    @Override
    public byte[] serialize(T value) {
      return VocabularyJson.write(value);
    }
  }
}
