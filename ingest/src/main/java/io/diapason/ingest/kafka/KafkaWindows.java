package io.diapason.ingest.kafka;

import io.diapason.ingest.maintenance.KeptWindow;
import io.diapason.ingest.maintenance.Windows;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Maintenance windows on a compacted topic. */
public final class KafkaWindows implements Windows, AutoCloseable {

  private final KafkaRegister<KeptWindow> register;

  private KafkaWindows(KafkaLogConfig config) {
    this.register =
        new KafkaRegister<>(
            config,
            new KafkaRegister.Kept<>(
                Topics.MAINTENANCE,
                KeptWindow.class,
                kept -> key(kept.window().tenant(), kept.window().id()),
                KeptWindow::updatedAt));
  }

  /** Reads what is there; the topic must exist, which {@link KafkaEventLog} sees to. */
  public static KafkaWindows open(KafkaLogConfig config) {
    return new KafkaWindows(config);
  }

  @Override
  public CompletionStage<Void> put(KeptWindow window) {
    return register.put(window);
  }

  @Override
  public List<KeptWindow> of(String tenant) {
    return register.all().stream().filter(one -> one.window().tenant().equals(tenant)).toList();
  }

  @Override
  public Optional<KeptWindow> find(String tenant, String id) {
    return Optional.ofNullable(register.find(key(tenant, id)));
  }

  @Override
  public void close() {
    register.close();
  }

  private static String key(String tenant, String id) {
    return tenant + "|" + id;
  }
}
