package io.diapason.correlation.bench;

import io.diapason.correlation.flink.AlertEventSerializer;
import io.diapason.vocabulary.AlertEvent;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.java.typeutils.TypeExtractor;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to hand an event from one subtask to the next, by the serializer that was written
 * for it and by the one that Flink makes up for a record.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EventSerializerBenchmark {

  private static final int BYTES = 1 << 12;

  /** Which serializer. */
  @Param({"ours", "generic"})
  public String serializer;

  private final AlertEvent event = new OpenAlerts(1, Arrivals.STEADY).event(1, 1, OpenAlerts.START);
  private final DataOutputSerializer out = new DataOutputSerializer(BYTES);
  private final DataInputDeserializer in = new DataInputDeserializer();
  private TypeSerializer<AlertEvent> chosen;

  /** Chooses; Flink's own is that of a record without a type of its own. */
  @Setup
  public void choose() throws IOException {
    TypeInformation<AlertEvent> generic = TypeExtractor.createTypeInfo(AlertEvent.class);
    chosen =
        serializer.equals("ours")
            ? new AlertEventSerializer()
            : generic.createSerializer(new SerializerConfigImpl());
    if (chosen instanceof AlertEventSerializer != serializer.equals("ours")) {
      throw new IllegalStateException("Expected the generic serializer, but got " + chosen);
    }
    if (!thereAndBack().equals(event)) {
      throw new IllegalStateException("Expected the event to come back, but it did not");
    }
    System.out.println("# " + chosen.getClass().getSimpleName() + ": " + out.length() + " bytes");
  }

  /** Writes one event and reads it again. */
  @Benchmark
  public AlertEvent thereAndBack() throws IOException {
    out.clear();
    chosen.serialize(event, out);
    in.setBuffer(out.getSharedBuffer(), 0, out.length());
    return chosen.deserialize(in);
  }
}
