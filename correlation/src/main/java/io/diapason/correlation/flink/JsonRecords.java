package io.diapason.correlation.flink;

import io.diapason.vocabulary.codec.VocabularyJson;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * Reads vocabulary records from the log.
 *
 * @param <T> the record
 */
final class JsonRecords<T> implements DeserializationSchema<T> {

  private final Class<T> type;

  JsonRecords(Class<T> type) {
    this.type = type;
  }

  @Override
  public T deserialize(byte[] json) {
    return VocabularyJson.read(json, type);
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
