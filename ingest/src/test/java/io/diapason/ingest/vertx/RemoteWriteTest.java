package io.diapason.ingest.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.access.AccessPolicy;
import io.diapason.ingest.access.Gate;
import io.diapason.ingest.access.Integration;
import io.diapason.ingest.access.Key;
import io.diapason.ingest.admission.FairShare;
import io.diapason.ingest.remotewrite.WriteRequests;
import io.diapason.ingest.stream.LogOutage;
import io.diapason.vocabulary.DeadLetter;
import io.diapason.vocabulary.Sample;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemoteWriteTest {

  private static final String WRITE = "/api/v1/write";
  private static final byte[] GOOD =
      WriteRequests.of(WriteRequests.series(0.25, 1_767_600_000_000L, Sample.NAME, "latency"));

  private HttpDoors doors = new HttpDoors();

  @AfterEach
  void close() {
    doors.close();
  }

  private HttpResponse<Buffer> write(byte[] body, String... more) {
    Map<String, String> headers =
        new HashMap<>(
            Map.of(
                "Content-Encoding", "snappy",
                "Content-Type", "application/x-protobuf",
                "X-Prometheus-Remote-Write-Version", "0.1.0"));
    for (int header = 0; header < more.length; header += 2) {
      headers.put(more[header], more[header + 1]);
    }
    return doors.post(WRITE, body, headers);
  }

  @Test
  void acknowledgesWhatTheLogHas() {
    assertThat(write(GOOD).statusCode()).isEqualTo(204);
    assertThat(doors.samples.samples()).extracting(Sample::value).containsExactly(0.25);
    assertThat(doors.post("/prometheus" + WRITE, GOOD).statusCode()).isEqualTo(204);
    assertThat(doors.get("/metrics")).isNotNull();
  }

  @Test
  void takesTheGoodPartAndSaysWhatIsWrongWithTheRest() {
    byte[] partly =
        WriteRequests.of(
            WriteRequests.series(1, 5, "job", "a"), WriteRequests.series(1, 5), new byte[] {9});
    HttpResponse<Buffer> reply = write(partly);
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(HttpDoors.json(reply).path("detail").asText())
        .startsWith("1 values were kept; timeseries[1]: Expected at least one label");
    assertThat(doors.samples.samples()).hasSize(1);
    assertThat(doors.log.letters()).extracting(DeadLetter::body).containsExactly(partly);

    String letter = doors.log.letters().get(0).id();
    doors.post("/api/v1/dead-letters/" + letter + "/replay", new byte[0]);
    assertThat(doors.samples.samples()).as("read once more as it came").hasSize(2);
  }

  @Test
  void refusesWhatItCannotRead() {
    assertThat(write("[]".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(400);
    assertThat(doors.log.letters()).extracting(DeadLetter::reason).containsExactly("wrong_type");
    assertThat(
            write(
                    GOOD,
                    "Content-Type",
                    "application/x-protobuf;proto=io.prometheus.write.v2.Request")
                .statusCode())
        .isEqualTo(415);
    assertThat(write(GOOD, "Content-Encoding", "br2").statusCode()).isEqualTo(415);
    assertThat(doors.samples.samples()).isEmpty();
  }

  @Test
  void isSentAgainWhenTheLogDoesNotTakeIt() {
    doors.samples.cutOff(new LogOutage(LogOutage.Reason.FULL, true, "Expected room, but not"));
    HttpResponse<Buffer> reply = write(GOOD);
    assertThat(reply.statusCode()).isEqualTo(503);
    assertThat(reply.getHeader("Retry-After")).isNotNull();
  }

  @Test
  void otherDoorsTakeNoSnappy() {
    assertThat(
            doors.post("/api/v2/alerts", GOOD, Map.of("Content-Encoding", "snappy")).statusCode())
        .isEqualTo(415);
  }

  @Test
  void letsInOnlyWhoHasAKeyAndSpeaksForItsTenant() {
    doors.close();
    Integration sender =
        new Integration(
            "prom", RemoteWriteRoutes.SOURCE, "acme", List.of(Key.of("k")), Map.of(), 1, null);
    doors =
        new HttpDoors(
            new Guard(
                new Gate(new AccessPolicy(List.of(sender))),
                new FairShare(1 << 24),
                Guard.open().certificates(),
                Guard.open().confirmations(),
                InstantSource.system(),
                Guard.USUAL_PATIENCE));
    assertThat(write(GOOD).statusCode()).isEqualTo(401);
    assertThat(write(GOOD, "Authorization", "Bearer wrong").statusCode()).isEqualTo(401);
    assertThat(doors.samples.samples()).isEmpty();
    assertThat(write(GOOD, "Authorization", "Bearer k").statusCode()).isEqualTo(204);
    assertThat(doors.samples.samples()).extracting(Sample::tenant).containsExactly("acme");
  }
}
