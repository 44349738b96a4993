package io.diapason.ingest.remotewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.admission.AdmissionPolicy;
import io.diapason.ingest.sample.SampleDraft;
import io.diapason.ingest.source.Rejection;
import io.diapason.vocabulary.Sample;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WriteRequestTest {

  private static final AdmissionPolicy POLICY = AdmissionPolicy.defaults();
  private static final long AT = 1_767_600_000_123L;

  private static WriteRequest read(byte[] body) {
    return WriteRequest.read(body, POLICY);
  }

  @Test
  void readsTheValuesOfEverySeries() {
    WriteRequest request =
        read(
            WriteRequests.of(
                WriteRequests.series(0.25, AT, Sample.NAME, "latency", "job", "shop"),
                WriteRequests.series(-3, AT + 1, Sample.NAME, "depth")));
    assertThat(request.rejection()).isNull();
    assertThat(request.drafts())
        .containsExactly(
            new SampleDraft(
                Map.of(Sample.NAME, "latency", "job", "shop"), Instant.ofEpochMilli(AT), 0.25),
            new SampleDraft(Map.of(Sample.NAME, "depth"), Instant.ofEpochMilli(AT + 1), -3));
  }

  @Test
  void aBadSeriesCostsTheOthersNothing() {
    WriteRequest request =
        read(
            WriteRequests.of(
                WriteRequests.series(1, AT, "job", "a"),
                WriteRequests.series(1, AT),
                WriteRequests.series(1, AT, "job", "a", "job", "b"),
                WriteRequests.series(1, AT, "", "b"),
                WriteRequests.series(1, -5, "job", "c"),
                new byte[] {8},
                WriteRequests.series(2, AT, "job", "z")));
    assertThat(request.drafts()).extracting(SampleDraft::value).containsExactly(1.0, 2.0);
    assertThat(request.rejection()).isNotNull();
    assertThat(request.rejection().message())
        .contains("timeseries[1]: Expected at least one label")
        .contains("timeseries[2]: Expected the label 'job' once")
        .contains("timeseries[3]: Expected every label to have a name")
        .contains("timeseries[4]: Expected milliseconds from 1970 to 9999")
        .contains("timeseries[5]: Expected labels and samples");
  }

  @Test
  void whatIsNoSuchBodyIsRefusedInWords() {
    assertThat(reason(new byte[0])).isEqualTo(Rejection.Reason.WRONG_TYPE);
    assertThat(reason("{\"alerts\": []}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isEqualTo(Rejection.Reason.WRONG_TYPE);
    assertThat(reason(WriteRequests.compressed(new byte[] {10, 127})))
        .isEqualTo(Rejection.Reason.WRONG_TYPE);
  }

  @Test
  void aSmallBodyThatWouldBecomeAHugeOneIsNotInflated() {
    byte[] bomb = WriteRequests.compressed(new byte[64 << 20]);
    assertThat(reason(bomb)).isEqualTo(Rejection.Reason.TOO_LARGE);
  }

  @Test
  void neverThrowsWhateverComes() {
    long seed = 5;
    Random random = new Random(seed);
    byte[] good =
        WriteRequests.of(WriteRequests.series(1, AT, Sample.NAME, "latency", "job", "shop"));
    for (int turn = 0; turn < 20_000; turn++) {
      byte[] body =
          Arrays.copyOf(good, turn % 3 == 0 ? random.nextInt(good.length + 1) : good.length);
      for (int change = random.nextInt(4); change > 0 && body.length > 0; change--) {
        body[random.nextInt(body.length)] = (byte) random.nextInt();
      }
      WriteRequest request = read(body);
      assertThat(request.drafts().size() + (request.rejection() == null ? 0 : 1))
          .as("seed %s, turn %s", seed, turn)
          .isLessThan(100);
    }
  }

  private static Rejection.Reason reason(byte[] body) {
    WriteRequest request = read(body);
    assertThat(request.drafts()).isEmpty();
    assertThat(request.rejection()).isNotNull();
    return request.rejection().reason();
  }
}
