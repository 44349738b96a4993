package io.diapason.deploy.bench.series;

import com.google.protobuf.CodedOutputStream;
import io.diapason.deploy.bench.load.Post;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.xerial.snappy.Snappy;

/**
 * Requests as a Prometheus writes them by remote-write 1.0: a value of each series for each minute,
 * over several lanes side by side, each series always over the same one, so that its values come in
 * order. A series trembles by a twentieth of its middle at most. The same arguments give the same
 * bytes.
 *
 * @param job in their labels, which tells these series from others
 * @param count how many series there are
 * @param begin the moment of their first values
 * @param first how many values the first stretch has
 * @param second how many values follow it
 */
public record SeriesValues(String job, int count, Instant begin, int first, int second) {

  /** How many requests go side by side. */
  public static final int LANES = 5;

  /** The name of them all. */
  public static final String NAME = "bench_latency_seconds";

  /** The label that tells them apart. */
  static final String NUMBER = "shop";

  private static final int LASTING = 5;
  private static final double TREMBLE = 0.05;

  private interface Message {
    void write(CodedOutputStream out) throws IOException;
  }

  /** The requests of the first stretch over one lane, a minute each. */
  public List<byte[]> firstStretch(int lane) {
    return IntStream.range(0, first).mapToObj(minute -> request(lane, minute)).toList();
  }

  /** Those of the second stretch. */
  public List<byte[]> secondStretch(int lane) {
    return IntStream.range(first, first + second)
        .mapToObj(minute -> request(lane, minute))
        .toList();
  }

  /** How many series have a part. */
  public int with(Part part) {
    return (int) IntStream.range(0, count).filter(series -> Part.of(series) == part).count();
  }

  double value(int series, int minute) {
    double middle = 10 + series % 40;
    SplittableRandom random = new SplittableRandom(series * 1_000_003L + minute);
    double tremble = random.nextDouble() + random.nextDouble() - 1;
    return middle * (1 + TREMBLE * tremble + (isDisturbed(series, minute) ? 1 : 0));
  }

  private boolean isDisturbed(int series, int minute) {
    int end = first + second;
    return switch (Part.of(series)) {
      case QUIET -> false;
      case FIRST_MARK -> minute == first - 1;
      case DISTURBED -> minute >= end - LASTING;
      case LAST_MARK -> minute == end - 1;
    };
  }

  private byte[] request(int lane, int minute) {
    byte[] body =
        message(
            out -> {
              for (int series = lane; series < count; series += LANES) {
                out.writeByteArray(1, series(series, minute));
              }
            });
    try {
      return Post.request(
          "/api/v1/write",
          List.of(
              "Content-Type: application/x-protobuf",
              "Content-Encoding: snappy",
              "X-Prometheus-Remote-Write-Version: 0.1.0"),
          Snappy.compress(body));
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to compress " + body.length + " bytes", e);
    }
  }

  private byte[] series(int series, int minute) {
    return message(
        out -> {
          out.writeByteArray(1, label("__name__", NAME));
          out.writeByteArray(1, label("env", "prod"));
          out.writeByteArray(
              1, label("instance", "10.0.%d.%d:9090".formatted(series >> 8, series & 255)));
          out.writeByteArray(1, label("job", job));
          out.writeByteArray(1, label("quantile", "0.99"));
          out.writeByteArray(1, label(NUMBER, Integer.toString(series)));
          long at = begin.plus(Duration.ofMinutes(minute)).toEpochMilli();
          double value = value(series, minute);
          out.writeByteArray(
              2,
              message(
                  sample -> {
                    sample.writeDouble(1, value);
                    sample.writeInt64(2, at);
                  }));
        });
  }

  private static byte[] label(String name, String value) {
    return message(
        out -> {
          out.writeString(1, name);
          out.writeString(2, value);
        });
  }

  private static byte[] message(Message message) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    try {
      message.write(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("Expected memory to take bytes", e);
    }
    return bytes.toByteArray();
  }
}
