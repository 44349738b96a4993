package io.diapason.correlation.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.IncidentId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class ImmutableTypeTest {

  private static final IncidentId FIRST = new IncidentId("INC-0123456789abcdef");
  private static final IncidentId SECOND = new IncidentId("INC-fedcba9876543210");

  private static <T> TypeSerializer<T> serializer(TypeInformation<T> type) {
    return type.createSerializer(new SerializerConfigImpl());
  }

  private static <T> TypeSerializer<Map<String, T>> mapOf(TypeInformation<T> type) {
    return serializer(Types.MAP(Types.STRING, type));
  }

  private static final TypeSerializer<Map<String, IncidentId>> COPYING =
      mapOf(TypeInformation.of(IncidentId.class));
  private static final TypeSerializer<Map<String, IncidentId>> SHARING =
      mapOf(ImmutableType.ofClass(IncidentId.class));

  @Test
  void aCopiedMapHoldsTheSameValues() {
    Map<String, IncidentId> map = Map.of("a", FIRST, "b", SECOND);

    assertThat(SHARING.copy(map)).isNotSameAs(map).isEqualTo(map);
    assertThat(SHARING.copy(map).get("a")).isSameAs(FIRST);
    assertThat(COPYING.copy(map).get("a")).isNotSameAs(FIRST);
  }

  @Test
  void aCopiedMapHoldsTheSameLists() {
    List<IncidentId> list = List.of(FIRST, SECOND);

    assertThat(mapOf(ImmutableType.listOf(IncidentId.class)).copy(Map.of("a", list)).get("a"))
        .isSameAs(list);
  }

  @Test
  void whatOneWritesTheOtherReads() throws IOException {
    Map<String, IncidentId> map = Map.of("a", FIRST, "b", SECOND);

    assertThat(readBy(SHARING, writtenBy(COPYING, map))).isEqualTo(map);
    assertThat(readBy(COPYING, writtenBy(SHARING, map))).isEqualTo(map);
  }

  @Test
  void stateOfOneIsTakenByTheOtherAsItIs() {
    assertThat(
            SHARING
                .snapshotConfiguration()
                .resolveSchemaCompatibility(COPYING.snapshotConfiguration())
                .isCompatibleAsIs())
        .isTrue();
    assertThat(
            COPYING
                .snapshotConfiguration()
                .resolveSchemaCompatibility(SHARING.snapshotConfiguration())
                .isCompatibleAsIs())
        .isTrue();
  }

  private static byte[] writtenBy(
      TypeSerializer<Map<String, IncidentId>> serializer, Map<String, IncidentId> map)
      throws IOException {
    DataOutputSerializer target = new DataOutputSerializer(64);
    serializer.serialize(map, target);
    return target.getCopyOfBuffer();
  }

  private static Map<String, IncidentId> readBy(
      TypeSerializer<Map<String, IncidentId>> serializer, byte[] bytes) throws IOException {
    return serializer.deserialize(new DataInputDeserializer(bytes));
  }
}
