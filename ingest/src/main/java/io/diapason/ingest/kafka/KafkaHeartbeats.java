package io.diapason.ingest.kafka;

import io.diapason.ingest.heartbeat.Heartbeat;
import io.diapason.ingest.heartbeat.Heartbeats;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Heartbeats on a compacted topic. Of one that was removed the last version stays, which says so.
 */
public final class KafkaHeartbeats implements Heartbeats, AutoCloseable {

  private final KafkaRegister<Heartbeat> register;

  private KafkaHeartbeats(KafkaLogConfig config) {
    this.register =
        new KafkaRegister<>(
            config,
            new KafkaRegister.Kept<>(
                Topics.HEARTBEATS,
                Heartbeat.class,
                heartbeat -> key(heartbeat.tenant(), heartbeat.name()),
                Heartbeat::updatedAt));
  }

  /** Reads what is there; the topic must exist, which {@link KafkaEventLog} sees to. */
  public static KafkaHeartbeats open(KafkaLogConfig config) {
    return new KafkaHeartbeats(config);
  }

  @Override
  public CompletionStage<Void> put(Heartbeat heartbeat) {
    return register.put(heartbeat);
  }

  @Override
  public List<Heartbeat> all() {
    return register.all().stream().filter(one -> !one.isRemoved()).toList();
  }

  @Override
  public Optional<Heartbeat> find(String tenant, String name) {
    return Optional.ofNullable(register.find(key(tenant, name))).filter(one -> !one.isRemoved());
  }

  @Override
  public void close() {
    register.close();
  }

  private static String key(String tenant, String name) {
    return tenant + "|" + name;
  }
}
