package io.diapason.deploy.replay.flink;

import io.diapason.correlation.flink.CorrelationPipeline;
import io.diapason.correlation.flink.Ends;
import io.diapason.correlation.flink.LoggedAlerts;
import io.diapason.correlation.flink.PipelineSettings;
import io.diapason.deploy.config.QuietSettings;
import io.diapason.deploy.house.House;
import io.diapason.deploy.replay.RecordedFiles;
import io.diapason.deploy.replay.RecordedLog;
import io.diapason.deploy.replay.ReplayInput;
import io.diapason.deploy.replay.ReplayRules;
import io.diapason.deploy.replay.kafka.LoggedGround;
import io.diapason.deploy.replay.outcome.MinuteCount;
import io.diapason.deploy.replay.outcome.ReplayResult;
import io.diapason.vocabulary.Control;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** Runs the pipeline over a recording on a MiniCluster of its own, to the end. */
public final class RecordedJob {

  private static final AtomicLong RUNS = new AtomicLong();

  private RecordedJob() {}

  /**
   * Runs and returns what was said.
   *
   * @param parallelism how many subtasks each operator has; the result does not depend on it
   * @throws IllegalStateException when the job fails
   */
  public static ReplayResult run(ReplayInput input, int parallelism) {
    return run(input, parallelism, minute -> {});
  }

  /**
   * The same, with somebody who hears how far it is.
   *
   * @param progress hears how many events came in each minute, from a thread of the job
   */
  public static ReplayResult run(
      ReplayInput input, int parallelism, Consumer<MinuteCount> progress) {
    ReplayResult result = new ReplayResult(input.scope());
    String run = "replay-" + RUNS.incrementAndGet();
    try (ResultSinks sinks = ResultSinks.open(run, result, progress)) {
      Configuration settings = PipelineSettings.common();
      settings.setString("execution.buffer-timeout.interval", "100 ms");
      StreamExecutionEnvironment env =
          StreamExecutionEnvironment.createLocalEnvironment(parallelism, settings);
      CorrelationPipeline.define(
          env,
          new Ends(
              ends(input, sinks),
              new Ends.Sinks(
                  sinks.incidents(),
                  sinks.ledger(),
                  new DiscardingSink<>(),
                  new DiscardingSink<>(),
                  new DiscardingSink<>())),
          input.rules().correlation(),
          input.rules().advisers());
      env.execute(run);
    } catch (Exception e) { // Flink declares no narrower one.
      throw new IllegalStateException("Expected the replay to run to its end, but " + e, e);
    }
    return result;
  }

  private static RecordedEnds ends(ReplayInput input, ResultSinks sinks) {
    if (input.recording() instanceof RecordedLog log) {
      LoggedGround ground = LoggedGround.of(log);
      LoggedAlerts alerts = new LoggedAlerts(log.bootstrap(), log.tenant(), log.from(), log.to());
      return new RecordedEnds(
          env -> alerts.open(env, "logged-alerts"),
          sinks.minutes(),
          ground.changes(),
          input.rules().models().insteadOf(ground.control(), log.tenant()));
    }
    RecordedFiles files = (RecordedFiles) input.recording();
    return new RecordedEnds(
        new RecordedAlerts(files.alerts(), sinks.refused())::open,
        sinks.minutes(),
        files.changes(),
        control(files, input.rules()));
  }

  /** A file says nothing of what the engine worked by, so the same holds from the beginning on. */
  private static List<Control> control(RecordedFiles files, ReplayRules rules) {
    List<Control> control = new ArrayList<>();
    control.add(Control.estate(House.TENANT, Instant.EPOCH, files.estate()));
    if (!rules.models().ids().isEmpty()) {
      control.add(Control.models(House.TENANT, Instant.EPOCH, rules.models().ids()));
    }
    QuietSettings quiet = rules.quiet();
    if (!quiet.equals(QuietSettings.none())) {
      control.add(Control.rules(House.TENANT, Instant.EPOCH, quiet.inhibitions(), quiet.windows()));
    }
    return control;
  }
}
