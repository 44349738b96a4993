package io.diapason.ingest.kafka;

import io.diapason.ingest.silence.Silences;
import io.diapason.vocabulary.Silence;
import io.diapason.vocabulary.Stream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Silences on a compacted topic. */
public final class KafkaSilences implements Silences, AutoCloseable {

  private final KafkaRegister<Silence> register;

  private KafkaSilences(KafkaLogConfig config) {
    this.register =
        new KafkaRegister<>(
            config,
            new KafkaRegister.Kept<>(
                Stream.SILENCES.topic(),
                Silence.class,
                silence -> key(silence.tenant(), silence.id()),
                Silence::updatedAt));
  }

  /** Reads what is there; the topic must exist, which {@link KafkaEventLog} sees to. */
  public static KafkaSilences open(KafkaLogConfig config) {
    return new KafkaSilences(config);
  }

  @Override
  public CompletionStage<Void> put(Silence silence) {
    return register.put(silence);
  }

  @Override
  public List<Silence> of(String tenant) {
    return register.all().stream().filter(one -> one.tenant().equals(tenant)).toList();
  }

  @Override
  public Optional<Silence> find(String tenant, String id) {
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
