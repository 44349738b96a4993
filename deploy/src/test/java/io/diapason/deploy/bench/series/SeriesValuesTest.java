package io.diapason.deploy.bench.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.admission.AdmissionPolicy;
import io.diapason.ingest.remotewrite.WriteRequest;
import io.diapason.ingest.sample.SampleDraft;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesValuesTest {

  private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

  private final SeriesValues values = new SeriesValues("watched", 505, BEGIN, 10, 20);

  @Test
  void theDoorReadsAValueOfEachSeriesForEachMinute() {
    Set<Map<String, String>> series = new HashSet<>();
    for (int lane = 0; lane < SeriesValues.LANES; lane++) {
      List<byte[]> requests = values.firstStretch(lane);
      assertThat(requests).hasSize(10);
      for (int minute = 0; minute < 10; minute++) {
        for (SampleDraft draft : read(requests.get(minute))) {
          assertThat(draft.at()).isEqualTo(BEGIN.plus(Duration.ofMinutes(minute)));
          series.add(draft.labels());
        }
      }
    }

    assertThat(series)
        .hasSize(505)
        .allSatisfy(labels -> assertThat(labels).containsEntry("__name__", SeriesValues.NAME));
  }

  @Test
  void theSecondStretchFollowsTheFirst() {
    assertThat(values.secondStretch(0)).hasSize(20);
    assertThat(read(values.secondStretch(3).get(0)).get(0).at())
        .isEqualTo(BEGIN.plus(Duration.ofMinutes(10)));
  }

  @Test
  void marksJumpWithTheLastValueOfTheirStretch() {
    int first = numberOf(Part.FIRST_MARK);
    int last = numberOf(Part.LAST_MARK);

    assertThat(values.value(first, 9)).isGreaterThan(1.7 * values.value(first, 8));
    assertThat(values.value(first, 10)).isLessThan(1.3 * values.value(first, 8));
    assertThat(values.value(last, 29)).isGreaterThan(1.7 * values.value(last, 28));
  }

  @Test
  void nothingHappensToMostSeries() {
    assertThat(values.with(Part.QUIET)).isEqualTo(490);
    int quiet = numberOf(Part.QUIET);
    double middle = values.value(quiet, 0);
    assertThat(IntStream.range(0, 30).mapToDouble(minute -> values.value(quiet, minute)))
        .allSatisfy(value -> assertThat(value).isBetween(0.75 * middle, 1.3 * middle));
  }

  @Test
  void everyLaneHasMarks() {
    Set<Integer> lanes = new HashSet<>();
    IntStream.range(0, 505)
        .filter(series -> Part.of(series) == Part.LAST_MARK)
        .forEach(series -> lanes.add(series % SeriesValues.LANES));

    assertThat(lanes).hasSize(SeriesValues.LANES);
  }

  private static int numberOf(Part part) {
    return IntStream.range(0, 505).filter(one -> Part.of(one) == part).findFirst().orElseThrow();
  }

  /** Also checks that the head says how long the body is. */
  private static List<SampleDraft> read(byte[] request) {
    String text = new String(request, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n") + 4;
    byte[] body = Arrays.copyOfRange(request, end, request.length);
    assertThat(text)
        .startsWith("POST /api/v1/write HTTP/1.1\r\n")
        .contains("Content-Length: " + body.length + "\r\n");
    WriteRequest read = WriteRequest.read(body, AdmissionPolicy.defaults());
    assertThat(read.rejection()).isNull();
    return read.drafts();
  }
}
