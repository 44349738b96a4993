package io.diapason.correlation.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.CompositeType;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.java.typeutils.GenericTypeInfo;
import org.apache.flink.api.java.typeutils.ListTypeInfo;
import org.apache.flink.api.java.typeutils.MapTypeInfo;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A checkpoint of a released version is readable by today's classes. */
class StateFormatTest {

  private static DataInputDeserializer golden(String name) throws IOException {
    try (InputStream file = StateFormatTest.class.getResourceAsStream("/state/" + name)) {
      assertThat(file).as("state/%s; see StateSamples.main", name).isNotNull();
      return new DataInputDeserializer(file.readAllBytes());
    }
  }

  @TestFactory
  Stream<DynamicTest> theFirstVersionIsRestored() {
    return StateSamples.all().entrySet().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getKey(),
                    () ->
                        assertThat(restored(sample.getKey() + "-v1", sample.getValue().getClass()))
                            .isEqualTo(sample.getValue())));
  }

  /** Records that have changed since; the files of the first version stay. */
  @TestFactory
  Stream<DynamicTest> theSecondVersionIsRestored() {
    return StateSamples.second().entrySet().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getKey(),
                    () ->
                        assertThat(restored(sample.getKey() + "-v2", sample.getValue().getClass()))
                            .isEqualTo(sample.getValue())));
  }

  /** As Flink does it: with the serializer of then, or today's where the two are alike. */
  private static Object restored(String name, Class<?> type) throws IOException {
    TypeSerializerSnapshot<Object> then =
        TypeSerializerSnapshot.readVersionedSnapshot(
            golden(name + ".snapshot"), StateFormatTest.class.getClassLoader());
    TypeSerializer<Object> today = StateSamples.serializer(type);
    TypeSerializerSchemaCompatibility<Object> compatible =
        today.snapshotConfiguration().resolveSchemaCompatibility(then);
    assertThat(compatible.isIncompatible()).as("%s: %s", name, compatible).isFalse();
    TypeSerializer<Object> reader =
        compatible.isCompatibleAfterMigration()
            ? then.restoreSerializer()
            : compatible.isCompatibleWithReconfiguredSerializer()
                ? compatible.getReconfiguredSerializer()
                : today;
    DataInputDeserializer data = golden(name + ".data");
    Object value = reader.deserialize(data);
    assertThat(data.available()).as("bytes left of %s", name).isZero();
    return value;
  }

  @Test
  void nothingIsLeftToKryo() {
    Set<TypeInformation<?>> seen = new HashSet<>();
    Deque<TypeInformation<?>> open = new ArrayDeque<>(StateSamples.streamedAndStored());
    while (!open.isEmpty()) {
      TypeInformation<?> type = open.remove();
      if (seen.add(type)) {
        assertThat(type).isNotInstanceOf(GenericTypeInfo.class);
        open.addAll(parts(type));
      }
    }
    assertThat(seen).hasSizeGreaterThan(20);
  }

  private static Set<TypeInformation<?>> parts(TypeInformation<?> type) {
    Set<TypeInformation<?>> parts = new HashSet<>(type.getGenericParameters().values());
    if (type instanceof CompositeType<?> composite) {
      for (int field = 0; field < composite.getArity(); field++) {
        parts.add(composite.getTypeAt(field));
      }
    }
    if (type instanceof ListTypeInfo<?> list) {
      parts.add(list.getElementTypeInfo());
    }
    if (type instanceof MapTypeInfo<?, ?> map) {
      parts.add(map.getKeyTypeInfo());
      parts.add(map.getValueTypeInfo());
    }
    return parts;
  }
}
