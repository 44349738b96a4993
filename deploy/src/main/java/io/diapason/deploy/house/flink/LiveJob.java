package io.diapason.deploy.house.flink;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.flink.AnomalyPipeline;
import io.diapason.correlation.flink.CorrelationPipeline;
import io.diapason.correlation.flink.Ends;
import io.diapason.correlation.flink.KafkaEnds;
import io.diapason.correlation.flink.PipelineSettings;
import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.embedded.part.EmbeddedPart;
import io.diapason.deploy.embedded.part.PartHealth;
import io.diapason.ml.advice.AdviserFactory;
import io.diapason.ml.anomaly.AnomalyConfig;
import io.diapason.ml.anomaly.AnomalyPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live pipeline on a Flink MiniCluster in this process. It goes on from the newest whole
 * checkpoint, whatever ended the run before; without one it reads the log from its beginning.
 */
public final class LiveJob implements EmbeddedPart {

  private static final Logger LOG = LoggerFactory.getLogger(LiveJob.class);
  private static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(15);

  /**
   * What the job works on and by.
   *
   * @param bootstrap the log's brokers
   * @param alertPartitions how many partitions the alerts have there
   * @param checkpoints where state is kept between runs
   * @param parallelism how many subtasks each operator has
   * @param config by what it judges
   * @param advisers who is asked for advice
   */
  public record Plan(
      String bootstrap,
      int alertPartitions,
      Path checkpoints,
      int parallelism,
      CorrelationConfig config,
      AdviserFactory advisers) {}

  /**
   * What the job that looks for anomalies works on and by.
   *
   * @param bootstrap the log's brokers
   * @param checkpoints where state is kept between runs; no other job's
   * @param parallelism how many subtasks each operator has
   * @param config by what it judges
   */
  public record AnomalyPlan(
      String bootstrap, Path checkpoints, int parallelism, AnomalyConfig config) {}

  /** A job by its name, where it remembers, and how it is laid out. */
  private record Layout(
      String name,
      Path checkpoints,
      int parallelism,
      Consumer<StreamExecutionEnvironment> definition) {}

  private final Layout layout;
  private volatile JobClient client;

  private LiveJob(Layout layout, JobClient client) {
    this.layout = layout;
    this.client = client;
  }

  /**
   * Submits the job; it runs soon after.
   *
   * @throws CannotStartException when Flink refuses it
   */
  public static LiveJob start(Plan plan) {
    return start(
        new Layout(
            "flink",
            plan.checkpoints(),
            plan.parallelism(),
            env -> {
              KafkaEnds kafka = new KafkaEnds(plan.bootstrap(), plan.alertPartitions());
              CorrelationPipeline.define(
                  env, new Ends(kafka, kafka.sinks()), plan.config(), plan.advisers());
            }));
  }

  /**
   * Submits the job that looks for anomalies in samples.
   *
   * @throws CannotStartException when Flink refuses it
   */
  public static LiveJob start(AnomalyPlan plan) {
    return start(
        new Layout(
            "flink-anomalies",
            plan.checkpoints(),
            plan.parallelism(),
            env -> {
              KafkaEnds kafka = new KafkaEnds(plan.bootstrap(), 1);
              AnomalyPipeline.define(
                  kafka.samples(env), kafka.findings(), new AnomalyPolicy(plan.config()));
            }));
  }

  private static LiveJob start(Layout layout) {
    return new LiveJob(layout, submit(layout));
  }

  private static JobClient submit(Layout plan) {
    Checkpoints checkpoints = new Checkpoints(plan.checkpoints());
    Optional<Path> from = checkpoints.newest();
    from.map(Path::getParent).ifPresent(checkpoints::removeAllBut);
    LOG.info(
        "The pipeline {} goes on from {}",
        plan.name(),
        from.map(Path::toString).orElse("the log's beginning"));
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(
            plan.parallelism(),
            PipelineSettings.live(plan.checkpoints(), CHECKPOINT_EVERY, from.orElse(null)));
    plan.definition().accept(env);
    try {
      return env.executeAsync("diapason-" + plan.name());
    } catch (Exception e) { // Flink declares no narrower one.
      throw new CannotStartException("Expected Flink to take the pipeline, but " + e, e);
    }
  }

  @Override
  public String name() {
    return layout.name();
  }

  @Override
  public PartHealth health() {
    JobStatus status = status();
    return status == JobStatus.RUNNING
        ? PartHealth.up(name(), "the pipeline runs")
        : PartHealth.down(name(), "the pipeline is " + status);
  }

  @Override
  public boolean hasDied() {
    return status().isTerminalState();
  }

  @Override
  public void revive() {
    client = submit(layout);
  }

  private JobStatus status() {
    try {
      return client.getJobStatus().get(2, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return JobStatus.SUSPENDED;
    } catch (ExecutionException | TimeoutException | IllegalStateException e) {
      // The MiniCluster goes with its job, so asking after the end finds nobody.
      return JobStatus.FAILED;
    }
  }

  /** Stops the job. What it did since its last checkpoint is done again by the next run, alike. */
  @Override
  public void close() {
    try {
      client.cancel().get(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | IllegalStateException e) {
      LOG.warn("Expected the pipeline to stop, but {}", e.toString());
    }
  }
}
