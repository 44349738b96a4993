package io.diapason.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.ingest.stream.LogOutage;
import io.diapason.vocabulary.Sample;
import io.diapason.vocabulary.SilenceMatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class SampleDeskTest {

  private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

  private final InMemorySampleLog log = new InMemorySampleLog();
  private Instant now = NOW;
  private final SampleDesk desk =
      new SampleDesk(
          log,
          new WatchedSeries(
              List.of(List.of(new SilenceMatcher(Sample.NAME, "latency|depth", true, true))), 3),
          () -> now);

  private static SampleDraft draft(String name, String job, double value) {
    return new SampleDraft(Map.of(Sample.NAME, name, "job", job), NOW, value);
  }

  private SampleCount take(SampleDraft... drafts) {
    return taken(desk.take("default", List.of(drafts)));
  }

  private static <T> T taken(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }

  @Test
  void keepsWhatIsWatchedAndCountsTheRest() {
    assertThat(
            take(
                draft("latency", "a", 1),
                draft("heap", "a", 2),
                draft("depth", "a", Double.NaN),
                draft("depth", "b", 3)))
        .isEqualTo(new SampleCount(2, 1, 0, 1));
    assertThat(log.samples()).extracting(Sample::value).containsExactly(1.0, 3.0);
    assertThat(log.samples()).extracting(Sample::receivedAt).containsOnly(NOW);
  }

  @Test
  void newSeriesBeyondTheBoundFindNoPlaceUntilOthersHaveBeenSilentForADay() {
    take(draft("latency", "a", 1), draft("latency", "b", 1), draft("latency", "c", 1));
    assertThat(take(draft("latency", "d", 1), draft("latency", "a", 1)))
        .isEqualTo(new SampleCount(1, 0, 1, 0));
    now = NOW.plus(Duration.ofDays(1));
    assertThat(take(draft("latency", "d", 1)).kept()).isEqualTo(1);
  }

  @Test
  void momentsNeverGoBack() {
    take(draft("latency", "a", 1));
    now = NOW.minusSeconds(60);
    take(draft("latency", "a", 2));
    assertThat(log.samples()).extracting(Sample::receivedAt).containsOnly(NOW);
  }

  @Test
  void nothingIsAcknowledgedThatTheLogDoesNotTake() {
    log.cutOff(new LogOutage(LogOutage.Reason.FULL, true, "Expected room, but there is none"));
    CompletionStage<SampleCount> stage = desk.take("default", List.of(draft("latency", "a", 1)));
    assertThatThrownBy(() -> taken(stage)).hasRootCauseInstanceOf(LogOutage.class);
    log.cutOff(null);
    assertThat(take(draft("latency", "a", 1)).kept()).isEqualTo(1);
  }
}
