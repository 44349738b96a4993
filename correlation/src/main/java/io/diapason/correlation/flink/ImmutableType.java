package io.diapason.correlation.flink;

import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The type of values in durable state that nobody changes once they are there. After a checkpoint
 * has begun, Flink copies what it hands out of the heap, lest a change of it alters the checkpoint:
 * of a map all values at once, which takes the longer the more there are, and nothing else happens
 * meanwhile. These need no copy. What is written is what the type itself writes, so state with it
 * and without it restore each other.
 *
 * @param <T> of values; they must not change, nor what they hold
 */
final class ImmutableType<T> extends OpaqueType<T> {

  private static final long serialVersionUID = 1L;

  private final TypeInformation<T> written;

  private ImmutableType(TypeInformation<T> written) {
    this.written = written;
  }

  static <T> ImmutableType<T> ofClass(Class<T> type) {
    return new ImmutableType<>(TypeInformation.of(type));
  }

  /** Of lists that are replaced and never added to. */
  static <T> ImmutableType<List<T>> listOf(Class<T> type) {
    return new ImmutableType<>(Types.LIST(TypeInformation.of(type)));
  }

  @Override
  public TypeSerializer<T> createSerializer(SerializerConfig config) {
    return new ImmutableSerializer<>(written.createSerializer(config));
  }

  @Override
  public Class<T> getTypeClass() {
    return written.getTypeClass();
  }

  @Override
  public String toString() {
    return "Immutable<" + written + ">";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ImmutableType<?> that && written.equals(that.written);
  }

  @Override
  public int hashCode() {
    return Objects.hash(ImmutableType.class, written);
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof ImmutableType;
  }
}
