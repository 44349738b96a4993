package io.diapason.ingest.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.sample.SampleDraft;
import io.diapason.vocabulary.Sample;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PullTest {

  private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
  private static final PullPlan PLAN =
      new PullPlan(
          URI.create("http://prometheus:9090/"),
          "rate(x_total[5m])",
          "x_rate",
          null,
          Duration.ofMinutes(1),
          120);

  private static final String ANSWER =
      """
      {"status":"success","data":{"resultType":"matrix","result":[
        {"metric":{"__name__":"up","job":"shop"},"values":[[1767600000,"1"],[1767600060.5,"NaN"]]},
        {"metric":{"job":"bank"},"values":[[1767600000,"2.5e-3"],[1767600060,"+Inf"]]}]}}
      """;

  private static QueryAnswer read(String text) {
    return QueryAnswer.read(text.getBytes(StandardCharsets.UTF_8), "x_rate");
  }

  @Test
  void asksFirstForWhatWarmsUpAndThenForWhatIsNew() {
    assertThat(PLAN.from(null, NOW)).isEqualTo(NOW.minus(Duration.ofHours(2)));
    assertThat(PLAN.from(NOW.minusSeconds(60), NOW)).isEqualTo(NOW);
    assertThat(PLAN.from(NOW.minus(Duration.ofDays(300)), NOW))
        .isEqualTo(NOW.minus(Duration.ofMinutes(10_000)));
    assertThat(PLAN.address(NOW, NOW.plusSeconds(60)))
        .isEqualTo(
            "http://prometheus:9090/api/v1/query_range?query=rate%28x_total%5B5m%5D%29"
                + "&start=2026-01-05T08:00:00Z&end=2026-01-05T08:01:00Z&step=60.0");
  }

  @Test
  void readsAMatrixAndNamesWhatHasNoName() {
    QueryAnswer answer = read(ANSWER);
    assertThat(answer.problem()).isEmpty();
    assertThat(answer.drafts()).hasSize(4);
    assertThat(answer.drafts().get(0))
        .isEqualTo(
            new SampleDraft(
                Map.of(Sample.NAME, "up", "job", "shop"),
                Instant.ofEpochSecond(1_767_600_000L),
                1));
    assertThat(answer.drafts().get(2).labels()).containsEntry(Sample.NAME, "x_rate");
    assertThat(answer.drafts())
        .extracting(draft -> Double.isFinite(draft.value()))
        .containsExactly(true, false, true, false);
  }

  @Test
  void saysWhatIsWrongAndNeverThrows() {
    assertThat(read("<html>").problem()).isEqualTo("Expected JSON, but found other bytes");
    assertThat(read("{\"status\":\"error\",\"error\":\"parse error\"}").problem())
        .isEqualTo("Expected success, but found: parse error");
    assertThat(read("{\"status\":\"success\",\"data\":{\"resultType\":\"scalar\"}}").problem())
        .isEqualTo("Expected a matrix, but found 'scalar'");
    byte[] bytes = ANSWER.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < bytes.length; length++) {
      assertThat(QueryAnswer.read(Arrays.copyOf(bytes, length), "x").drafts().size())
          .isLessThanOrEqualTo(4);
    }
  }
}
