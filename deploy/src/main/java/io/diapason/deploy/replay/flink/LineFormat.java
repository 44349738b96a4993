package io.diapason.deploy.replay.flink;

import io.diapason.deploy.replay.ByteLines;
import java.io.IOException;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.reader.SimpleStreamFormat;
import org.apache.flink.connector.file.src.reader.StreamFormat;
import org.apache.flink.core.fs.FSDataInputStream;
import org.jspecify.annotations.Nullable;

/** A file as its lines, each as bytes: whoever understands a line reads it only once. */
final class LineFormat extends SimpleStreamFormat<byte[]> {

  private static final long serialVersionUID = 1L;

  @Override
  public StreamFormat.Reader<byte[]> createReader(Configuration config, FSDataInputStream stream) {
    ByteLines lines = new ByteLines(stream);
    return new StreamFormat.Reader<>() {
      @Override
      public byte @Nullable [] read() throws IOException {
        return lines.next();
      }

      @Override
      public void close() throws IOException {
        lines.close();
      }
    };
  }

  @Override
  public TypeInformation<byte[]> getProducedType() {
    return PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;
  }
}
