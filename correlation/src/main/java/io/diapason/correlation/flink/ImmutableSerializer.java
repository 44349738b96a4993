package io.diapason.correlation.flink;

import java.io.IOException;
import java.util.Objects;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as another serializer does and never copies them; see {@link ImmutableType}. It
 * also describes itself as the other one, for what it wrote is the other's.
 *
 * @param <T> of values that never change
 */
final class ImmutableSerializer<T> extends TypeSerializer<T> {

  private static final long serialVersionUID = 1L;

  private final TypeSerializer<T> written;

  ImmutableSerializer(TypeSerializer<T> written) {
    this.written = written;
  }

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public TypeSerializer<T> duplicate() {
    return new ImmutableSerializer<>(written.duplicate());
  }

  @Override
  public T createInstance() {
    return written.createInstance();
  }

  @Override
  public T copy(T from) {
    return from;
  }

  @Override
  public T copy(T from, T reuse) {
    return from;
  }

  @Override
  public int getLength() {
    return written.getLength();
  }

  @Override
  public void serialize(T value, DataOutputView target) throws IOException {
    written.serialize(value, target);
  }

  @Override
  public T deserialize(DataInputView source) throws IOException {
    return written.deserialize(source);
  }

  @Override
  public T deserialize(T reuse, DataInputView source) throws IOException {
    return written.deserialize(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    written.copy(source, target);
  }

  @Override
  public TypeSerializerSnapshot<T> snapshotConfiguration() {
    return written.snapshotConfiguration();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ImmutableSerializer<?> that && written.equals(that.written);
  }

  @Override
  public int hashCode() {
    return Objects.hash(ImmutableSerializer.class, written);
  }
}
