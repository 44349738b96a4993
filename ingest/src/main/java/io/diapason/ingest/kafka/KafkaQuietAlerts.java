package io.diapason.ingest.kafka;

import io.diapason.ingest.quiet.QuietAlerts;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.QuietAlert;
import io.diapason.vocabulary.Stream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Follows on Kafka what the engine keeps quiet. What is no longer quiet is let go of. */
public final class KafkaQuietAlerts implements QuietAlerts, AutoCloseable {

  private final Map<String, QuietAlert> newest = new ConcurrentHashMap<>();
  private final KafkaTable<QuietAlert> table;

  private KafkaQuietAlerts(KafkaLogConfig config) {
    this.table = KafkaTable.follow(config, Stream.QUIET.topic(), QuietAlert.class, this::take);
  }

  /** Begins to follow; the topic must exist, which {@link KafkaEventLog} sees to. */
  public static KafkaQuietAlerts start(KafkaLogConfig config) {
    return new KafkaQuietAlerts(config);
  }

  @Override
  public List<QuietAlert> of(String tenant) {
    return newest.values().stream().filter(one -> one.tenant().equals(tenant)).toList();
  }

  @Override
  public Optional<QuietAlert> find(String tenant, Fingerprint alert) {
    return Optional.ofNullable(newest.get(key(tenant, alert)));
  }

  @Override
  public void close() {
    table.close();
  }

  private void take(QuietAlert quiet) {
    String key = key(quiet.tenant(), quiet.alert().fingerprint());
    if (quiet.by().isEmpty()) {
      newest.remove(key);
    } else {
      newest.put(key, quiet);
    }
  }

  private static String key(String tenant, Fingerprint alert) {
    return tenant + "|" + alert.value();
  }
}
