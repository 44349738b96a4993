package io.diapason.deploy.replay.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.flink.CorrelationPipeline;
import io.diapason.correlation.flink.Ends;
import io.diapason.correlation.flink.InProcessSink;
import io.diapason.correlation.flink.PipelineSettings;
import io.diapason.correlation.flink.RecordedTime;
import io.diapason.deploy.bench.correlation.scenario.Scenario;
import io.diapason.deploy.bench.correlation.scenario.ScenarioPlan;
import io.diapason.deploy.bench.correlation.stream.KnownStream;
import io.diapason.deploy.house.House;
import io.diapason.deploy.replay.outcome.MinuteCount;
import io.diapason.deploy.replay.outcome.ReplayResult;
import io.diapason.deploy.replay.outcome.ReplayedIncident;
import io.diapason.deploy.replay.outcome.Scope;
import io.diapason.ml.advice.AdviserFactory;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A savepoint in the middle of a replay, restored at the same or at another parallelism. */
class SavepointedReplayTest {

  private static final long SEED = 5;
  private static final int MOST_ATTEMPTS = 100;

  private final KnownStream stream =
      Scenario.of(new ScenarioPlan("hour", SEED, Duration.ofHours(1), 4, 12, Duration.ZERO, 2));

  private final ReplayResult result = new ReplayResult(Scope.whole());
  private final InProcessSink<MinuteCount> minutes =
      InProcessSink.open("savepointed-minutes", MinuteCount.class, minute -> {});
  private final InProcessSink<IncidentSnapshot> incidents =
      InProcessSink.open("savepointed-incidents", IncidentSnapshot.class, this::hear);

  @TempDir private Path savepoints;

  private volatile ReplayResult into = result;
  private volatile CountDownLatch heard = new CountDownLatch(1);

  private void hear(IncidentSnapshot version) {
    into.take(version);
    heard.countDown();
  }

  @AfterEach
  void close() {
    minutes.close();
    incidents.close();
  }

  /** An event for each number; the number is what a savepoint keeps of the source. */
  private record Told(ArrayList<String> events) implements GeneratorFunction<Long, AlertEvent> {
    @Override
    public AlertEvent map(Long number) throws IOException {
      return VocabularyJson.mapper()
          .readValue(events.get(Math.toIntExact(number)), AlertEvent.class);
    }
  }

  @Test
  void aReplayThatGoesOnFromASavepointSaysWhatAnUnbrokenOneSays() throws Exception {
    List<String> unbroken = unbroken();
    int half = stream.alerts().size() / 2;

    String savepoint = stopAfter(half, 2);

    assertThat(result.incidents()).as("open at the savepoint").anyMatch(this::isOpen);
    goOn(savepoint, 4);
    assertThat(said(result)).isEqualTo(unbroken);
  }

  @Test
  void twoSavepointsAndThreeParallelismsHaveNoSay() throws Exception {
    List<String> unbroken = unbroken();
    int third = stream.alerts().size() / 3;

    String first = stopAfter(third, 4);
    String second = stop(job(first, 1, RateLimiterStrategy.perCheckpoint(third)));
    goOn(second, 2);

    assertThat(said(result)).isEqualTo(unbroken);
  }

  private boolean isOpen(ReplayedIncident incident) {
    return incident.header().resolvedAt() == null;
  }

  private List<String> unbroken() throws Exception {
    into = new ReplayResult(Scope.whole());
    laidOut(null, 1, RateLimiterStrategy.noOp()).execute();
    List<String> said = said(into);
    into = result;
    return said;
  }

  private String stopAfter(int events, int parallelism) throws Exception {
    return stop(job(null, parallelism, RateLimiterStrategy.perCheckpoint(events)));
  }

  private void goOn(String savepoint, int parallelism) throws Exception {
    job(savepoint, parallelism, RateLimiterStrategy.noOp()).getJobExecutionResult().get();
  }

  private JobClient job(String savepoint, int parallelism, RateLimiterStrategy<?> pace)
      throws Exception {
    heard = new CountDownLatch(1);
    return laidOut(savepoint, parallelism, pace).executeAsync();
  }

  /**
   * The source waits at its gate until then, so the savepoint falls just behind its events. Once an
   * incident is heard of, all that stands before the judgement runs; what stands behind it may
   * still have to begin, and is waited for by asking again.
   */
  private String stop(JobClient job) throws InterruptedException {
    assertThat(heard.await(1, TimeUnit.MINUTES)).as("an incident was heard of").isTrue();
    ExecutionException refused = null;
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      try {
        return job.stopWithSavepoint(
                false, savepoints.toUri().toString(), SavepointFormatType.CANONICAL)
            .get();
      } catch (ExecutionException notAllRunYet) {
        refused = notAllRunYet;
      }
    }
    throw new IllegalStateException("Expected the job to stop with a savepoint", refused);
  }

  private StreamExecutionEnvironment laidOut(
      String savepoint, int parallelism, RateLimiterStrategy<?> pace) {
    Configuration settings = PipelineSettings.common();
    if (savepoint != null) {
      settings.setString("execution.state-recovery.path", savepoint);
    }
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(parallelism, settings);
    Control estate = Control.estate(House.TENANT, Instant.EPOCH, stream.estate());
    RecordedEnds sources =
        new RecordedEnds(any -> events(any, pace), minutes, stream.changes(), List.of(estate));
    CorrelationPipeline.define(
        env,
        new Ends(
            sources,
            new Ends.Sinks(
                incidents,
                new DiscardingSink<>(),
                new DiscardingSink<>(),
                new DiscardingSink<>(),
                new DiscardingSink<>())),
        CorrelationConfig.defaults(),
        AdviserFactory.rulesOnly());
    return env;
  }

  private DataStream<AlertEvent> events(
      StreamExecutionEnvironment env, RateLimiterStrategy<?> pace) {
    List<String> events =
        stream.alerts().stream().map(alert -> VocabularyJson.text(alert.event())).toList();
    DataGeneratorSource<AlertEvent> source =
        new DataGeneratorSource<>(
            new Told(new ArrayList<>(events)),
            events.size(),
            pace,
            TypeInformation.of(AlertEvent.class));
    return env.fromSource(source, WatermarkStrategy.noWatermarks(), "told")
        .uid("told")
        .setParallelism(1)
        .assignTimestampsAndWatermarks(
            RecordedTime.strategy(AlertEvent::receivedAt, RecordedEnds.STEP))
        .uid("told-time")
        .setParallelism(1);
  }

  private static List<String> said(ReplayResult result) {
    return result.incidents().stream()
        .map(incident -> VocabularyJson.text(incident.json()))
        .toList();
  }
}
