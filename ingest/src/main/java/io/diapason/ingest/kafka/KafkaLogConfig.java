package io.diapason.ingest.kafka;

import java.time.Duration;

/**
 * How the log of record on Kafka is reached.
 *
 * @param bootstrapServers {@code host:port}, several separated by commas
 * @param alertPartitions how many partitions {@code alerts} gets when it does not exist yet
 * @param replication how many brokers keep each entry of a topic that does not exist yet
 * @param startWithin how long the log may take to answer at the start
 * @param waitingBytes how much may be on its way before more is refused
 */
public record KafkaLogConfig(
    String bootstrapServers,
    int alertPartitions,
    short replication,
    Duration startWithin,
    long waitingBytes) {

  public KafkaLogConfig {
    if (alertPartitions < 1 || replication < 1 || waitingBytes < 1) {
      throw new IllegalArgumentException(
          "Expected at least 1 partition, 1 replica and 1 byte, but got "
              + alertPartitions
              + ", "
              + replication
              + " and "
              + waitingBytes);
    }
  }

  /** One broker, 30 s to start, 24 MiB on the way. */
  public KafkaLogConfig(String bootstrapServers, int alertPartitions) {
    this(bootstrapServers, alertPartitions, (short) 1, Duration.ofSeconds(30), 24L << 20);
  }
}
