package io.diapason.ingest.vertx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressedBodiesTest {

  private static final String V2 = "/api/v2/alerts";
  private static final byte[] ALERT = "[{\"labels\":{\"alertname\":\"A\"}}]".getBytes(UTF_8);

  private final HttpDoors doors = new HttpDoors();

  @AfterEach
  void close() {
    doors.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "deflate", "zstd", "identity"})
  void readsWhatComesCompressed(String encoding) throws IOException {
    assertThat(post(encoding, compressed(encoding, ALERT)).statusCode()).isEqualTo(200);
    assertThat(doors.events()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "zstd"})
  void refusesASmallBodyThatWouldBecomeAHugeOne(String encoding) throws IOException {
    byte[] bomb = compressed(encoding, new byte[256 << 20]);
    assertThat(bomb).hasSizeLessThan(1 << 20);

    assertThat(post(encoding, bomb).statusCode()).isEqualTo(413);
    assertThat(doors.log.letters())
        .extracting(letter -> letter.reason())
        .containsExactly("too_large");
    assertThat(doors.post(V2, ALERT).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"compress", "br2", "gzip, rot13"})
  void refusesWhatItCannotInflate(String encoding) {
    HttpResponse<Buffer> reply = post(encoding, ALERT);

    assertThat(reply.statusCode()).isEqualTo(415);
    assertThat(reply.getHeader("Accept-Encoding")).contains("gzip");
    assertThat(doors.log.letters()).isEmpty();
  }

  @Test
  void closesAConnectionWhoseBodyIsNotWhatItSays() {
    assertThatThrownBy(() -> post("gzip", ALERT)).hasMessageContaining("closed");
    assertThat(doors.events()).isEmpty();
    assertThat(doors.post(V2, ALERT).statusCode()).isEqualTo(200);
  }

  private HttpResponse<Buffer> post(String encoding, byte[] body) {
    return doors.post(V2, body, Map.of("Content-Encoding", encoding));
  }

  private static byte[] compressed(String encoding, byte[] body) throws IOException {
    if (encoding.equals("zstd")) {
      return Zstd.compress(body);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        switch (encoding) {
          case "gzip", "x-gzip" -> new GZIPOutputStream(bytes);
          case "deflate" -> new DeflaterOutputStream(bytes);
          default -> bytes;
        }) {
      out.write(body);
    }
    return bytes.toByteArray();
  }
}
