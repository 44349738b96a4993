package io.diapason.deploy.house.flink;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.flink.CorrelationPipeline;
import io.diapason.correlation.flink.Ends;
import io.diapason.correlation.flink.KafkaEnds;
import io.diapason.correlation.flink.PipelineSettings;
import io.diapason.deploy.embedded.part.CannotStartException;
import io.diapason.deploy.embedded.part.EmbeddedPart;
import io.diapason.deploy.embedded.part.PartHealth;
import io.diapason.ml.advice.AdviserFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

  private final Plan plan;
  private volatile JobClient client;

  private LiveJob(Plan plan, JobClient client) {
    this.plan = plan;
    this.client = client;
  }

  /**
   * Submits the job; it runs soon after.
   *
   * @throws CannotStartException when Flink refuses it
   */
  public static LiveJob start(Plan plan) {
    return new LiveJob(plan, submit(plan));
  }

  private static JobClient submit(Plan plan) {
    Checkpoints checkpoints = new Checkpoints(plan.checkpoints());
    Optional<Path> from = checkpoints.newest();
    from.map(Path::getParent).ifPresent(checkpoints::removeAllBut);
    LOG.info(
        "The pipeline goes on from {}", from.map(Path::toString).orElse("the log's beginning"));
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(
            plan.parallelism(),
            PipelineSettings.live(plan.checkpoints(), CHECKPOINT_EVERY, from.orElse(null)));
    KafkaEnds kafka = new KafkaEnds(plan.bootstrap(), plan.alertPartitions());
    CorrelationPipeline.define(env, new Ends(kafka, kafka.sinks()), plan.config(), plan.advisers());
    try {
      return env.executeAsync("diapason-correlation");
    } catch (Exception e) { // Flink declares no narrower one.
      throw new CannotStartException("Expected Flink to take the pipeline, but " + e, e);
    }
  }

  @Override
  public String name() {
    return "flink";
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
    client = submit(plan);
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
