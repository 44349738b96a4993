package io.diapason.correlation.flink;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * What every run of the pipeline sets in Flink, live or replayed: no Kryo, no operator without a
 * name, records that are safe to be reused.
 */
public final class PipelineSettings {

  private PipelineSettings() {}

  /** For any run. */
  public static Configuration common() {
    Configuration settings = new Configuration();
    settings.setString("pipeline.generic-types", "false");
    settings.setString("pipeline.auto-generate-uids", "false");
    settings.setString("pipeline.object-reuse", "true");
    settings.setString("state.backend.type", "hashmap");
    settings.setString("taskmanager.memory.network.min", "32m");
    settings.setString("taskmanager.memory.network.max", "32m");
    settings.setString("taskmanager.memory.managed.size", "32m");
    return settings;
  }

  /**
   * For a live run on one machine.
   *
   * @param checkpoints where checkpoints go
   * @param restoreFrom the checkpoint to go on from; null to begin at the log's beginning
   */
  public static Configuration live(Path checkpoints, Duration every, @Nullable Path restoreFrom) {
    Configuration settings = common();
    settings.setString("execution.checkpointing.interval", every.toMillis() + " ms");
    settings.setString("execution.checkpointing.mode", "EXACTLY_ONCE");
    settings.setString("execution.checkpointing.dir", checkpoints.toUri().toString());
    settings.setString("execution.checkpointing.storage", "filesystem");
    settings.setString(
        "execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
    settings.setString("execution.checkpointing.num-retained", "2");
    settings.setString("execution.buffer-timeout.interval", "5 ms");
    settings.setString("restart-strategy.type", "exponential-delay");
    settings.setString("restart-strategy.exponential-delay.initial-backoff", "500 ms");
    settings.setString("restart-strategy.exponential-delay.max-backoff", "10 s");
    if (restoreFrom != null) {
      settings.setString("execution.state-recovery.path", restoreFrom.toUri().toString());
    }
    return settings;
  }
}
