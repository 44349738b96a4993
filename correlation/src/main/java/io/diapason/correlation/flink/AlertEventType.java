package io.diapason.correlation.flink;

import io.diapason.vocabulary.AlertEvent;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.jspecify.annotations.Nullable;

/** Events on their way between two operators. */
final class AlertEventType extends OpaqueType<AlertEvent> {

  private static final long serialVersionUID = 1L;

  @Override
  public Class<AlertEvent> getTypeClass() {
    return AlertEvent.class;
  }

  @Override
  public TypeSerializer<AlertEvent> createSerializer(SerializerConfig config) {
    return new AlertEventSerializer();
  }

  @Override
  public String toString() {
    return "AlertEventType";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AlertEventType;
  }

  @Override
  public int hashCode() {
    return AlertEventType.class.hashCode();
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof AlertEventType;
  }
}
