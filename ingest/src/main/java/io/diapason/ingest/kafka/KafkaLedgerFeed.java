package io.diapason.ingest.kafka;

import io.diapason.ingest.stream.LedgerFeed;
import io.diapason.vocabulary.LedgerSnapshot;
import io.diapason.vocabulary.Stream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Follows the engine's ledger on Kafka and keeps the last totals of each tenant. */
public final class KafkaLedgerFeed implements LedgerFeed, AutoCloseable {

  private final Map<String, LedgerSnapshot> newest = new ConcurrentHashMap<>();
  private final KafkaTable<LedgerSnapshot> table;

  private KafkaLedgerFeed(KafkaLogConfig config) {
    this.table =
        KafkaTable.follow(
            config,
            Stream.LEDGER.topic(),
            LedgerSnapshot.class,
            snapshot -> newest.put(snapshot.tenant(), snapshot));
  }

  /** Begins to follow; the topic must exist, which {@link KafkaEventLog} sees to. */
  public static KafkaLedgerFeed start(KafkaLogConfig config) {
    return new KafkaLedgerFeed(config);
  }

  @Override
  public @Nullable LedgerSnapshot newest(String tenant) {
    return newest.get(tenant);
  }

  @Override
  public void close() {
    table.close();
  }
}
