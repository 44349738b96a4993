package io.diapason.deploy.replay.flink;

import io.diapason.correlation.flink.CorrelationPipeline;
import io.diapason.correlation.flink.Ends;
import io.diapason.correlation.flink.InProcessSink;
import io.diapason.correlation.flink.PipelineSettings;
import io.diapason.deploy.replay.ReplayInput;
import io.diapason.deploy.replay.ReplayResult;
import io.diapason.ml.advice.AdviserFactory;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.LedgerSnapshot;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs the pipeline over a recorded file on a MiniCluster of its own, to the end. */
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
    ReplayResult result = new ReplayResult();
    String run = "replay-" + RUNS.incrementAndGet();
    InProcessSink<IncidentSnapshot> incidents =
        InProcessSink.open(
            run + "-incidents", IncidentSnapshot.class, version -> guarded(result, version));
    InProcessSink<LedgerSnapshot> ledger =
        InProcessSink.open(
            run + "-ledger", LedgerSnapshot.class, totals -> guarded(result, totals));
    InProcessSink<String> refused =
        InProcessSink.open(run + "-refused", String.class, message -> guarded(result, message));
    try {
      Configuration settings = PipelineSettings.common();
      settings.setString("execution.buffer-timeout.interval", "100 ms");
      StreamExecutionEnvironment env =
          StreamExecutionEnvironment.createLocalEnvironment(parallelism, settings);
      CorrelationPipeline.define(
          env,
          new Ends(new RecordedEnds(input, refused), new Ends.Sinks(incidents, ledger)),
          input.config(),
          AdviserFactory.rulesOnly());
      env.execute(run);
    } catch (Exception e) { // Flink declares no narrower one.
      throw new IllegalStateException("Expected the replay to run to its end, but " + e, e);
    } finally {
      incidents.close();
      ledger.close();
      refused.close();
    }
    return result;
  }

  private static void guarded(ReplayResult result, Object said) {
    synchronized (result) {
      if (said instanceof IncidentSnapshot version) {
        result.take(version);
      } else if (said instanceof LedgerSnapshot totals) {
        result.take(totals);
      } else {
        result.refuse(String.valueOf(said));
      }
    }
  }
}
