package io.diapason.ingest.remotewrite;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.xerial.snappy.Snappy;

/** Bodies as a Prometheus writes them. */
public final class WriteRequests {

  private WriteRequests() {}

  /** A part of a message that is written with the given writer. */
  @FunctionalInterface
  interface Part {
    void write(CodedOutputStream out) throws IOException;
  }

  static byte[] message(Part part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    try {
      part.write(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A series with one value; names and values of labels take turns. */
  public static byte[] series(double value, long at, String... labels) {
    return message(
        out -> {
          for (int label = 0; label < labels.length; label += 2) {
            String name = labels[label];
            String text = labels[label + 1];
            out.writeByteArray(
                1,
                message(
                    one -> {
                      one.writeString(1, name);
                      one.writeString(2, text);
                    }));
          }
          out.writeByteArray(
              2,
              message(
                  sample -> {
                    sample.writeDouble(1, value);
                    sample.writeInt64(2, at);
                  }));
        });
  }

  /** A request of these series, with metadata as a Prometheus sends it now and then. */
  public static byte[] of(byte[]... series) {
    return compressed(
        message(
            out -> {
              for (byte[] one : series) {
                out.writeByteArray(1, one);
              }
              out.writeByteArray(3, message(metadata -> metadata.writeString(2, "latency")));
            }));
  }

  static byte[] compressed(byte[] bytes) {
    try {
      return Snappy.compress(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
