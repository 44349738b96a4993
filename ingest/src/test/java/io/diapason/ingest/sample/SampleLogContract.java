package io.diapason.ingest.sample;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.ingest.stream.LogOutage;
import io.diapason.ingest.stream.ManyWriters;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every stream of samples must do. It may hold other samples already: each test writes under a
 * tenant of its own.
 */
public abstract class SampleLogContract {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final String tenant = "tenant-" + UUID.randomUUID();
  private SampleLog log;

  /** Opens the stream. */
  protected abstract SampleLog open();

  /** Reads all that stands in the stream now, in its order. */
  protected abstract List<Sample> contents(SampleLog log);

  @BeforeEach
  void openLog() {
    log = open();
  }

  @AfterEach
  void closeLog() {
    log.close();
  }

  @Test
  void givesBackSamplesAsTheyWereAppended() {
    List<Sample> odd =
        List.of(
            sample("«latence»", -0.0),
            sample("", Double.MIN_VALUE),
            sample("a|b", -Double.MAX_VALUE),
            sample("a|b", 0.1 + 0.2));

    done(log.append(odd));

    assertThat(ours()).containsExactlyElementsOf(odd);
  }

  @Test
  void keepsTheOrderInWhichTheyWereHandedOver() {
    List<Sample> all = new ArrayList<>();
    CompletionStage<Void> last = log.append(List.of());
    for (int i = 0; i < 50; i++) {
      List<Sample> some = List.of(sample("a", i), sample("b", i), sample("a", i + 0.5));
      all.addAll(some);
      last = log.append(some);
    }
    done(last);

    assertThat(ours()).containsExactlyElementsOf(all);
  }

  @Test
  void keepsTheOrderOfEachWhenManyAppendAtOnce() throws Exception {
    ManyWriters.write(this::writeInOrder);

    for (String name : ManyWriters.NAMES) {
      assertThat(ours().stream().filter(sample -> name.equals(sample.labels().get("job"))))
          .extracting(Sample::value)
          .containsExactlyElementsOf(IntStream.range(0, 100).mapToObj(i -> (double) i).toList());
    }
  }

  @Test
  void anEmptyListIsDurableAtOnce() {
    done(log.append(List.of()));
    assertThat(ours()).isEmpty();
  }

  @Test
  void whatIsOnItsWayArrivesBeforeItIsClosed() {
    List<Sample> many = IntStream.range(0, 500).mapToObj(i -> sample("a", i)).toList();
    CompletionStage<Void> durable = log.append(many);

    log.close();

    done(durable);
    assertThat(ours()).containsExactlyElementsOf(many);
  }

  @Test
  void takesNothingOnceItIsClosed() {
    assertThat(log.outage()).isNull();

    log.close();

    assertThat(log.outage()).isNotNull();
    assertThatThrownBy(() -> done(log.append(List.of(sample("a", 1)))))
        .hasRootCauseInstanceOf(LogOutage.class)
        .rootCause()
        .extracting(failure -> ((LogOutage) failure).reason())
        .isEqualTo(LogOutage.Reason.CLOSED);
    assertThat(ours()).isEmpty();
  }

  private void writeInOrder(String name) {
    CompletionStage<Void> last = log.append(List.of());
    for (int i = 0; i < 100; i++) {
      last = log.append(List.of(sample(name, i)));
    }
    done(last);
  }

  private List<Sample> ours() {
    return contents(log).stream().filter(sample -> sample.tenant().equals(tenant)).toList();
  }

  private Sample sample(String job, double value) {
    Map<String, String> labels = Map.of(Sample.NAME, "latency", "job", job);
    return new Sample(
        tenant, Fingerprint.of(tenant, labels), labels, NOON.minusMillis(1), value, NOON);
  }

  private static <T> T done(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(30, SECONDS).join();
  }
}
