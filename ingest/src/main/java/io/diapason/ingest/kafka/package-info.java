/**
 * The log of record on Kafka, and what is read back from it. No rule lives here. Start at {@link
 * io.diapason.ingest.kafka.KafkaEventLog}.
 */
@NullMarked
package io.diapason.ingest.kafka;

import org.jspecify.annotations.NullMarked;
