package io.diapason.ingest.kafka;

import io.diapason.ingest.sample.SampleLog;
import io.diapason.ingest.stream.LogOutage;
import io.diapason.vocabulary.Sample;
import io.diapason.vocabulary.Stream;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;

/**
 * The stream of samples on Kafka, by a producer of its own: a flood of samples must not hold up
 * alerts. The topic must exist, which {@link KafkaEventLog} sees to.
 */
public final class KafkaSampleLog implements SampleLog {

  private final KafkaLogConfig config;
  private final LogWriter writer;

  /** Connects to the log. */
  public KafkaSampleLog(KafkaLogConfig config) {
    this.config = config;
    this.writer = new LogWriter(new KafkaProducer<>(KafkaSettings.producer(config)));
    writer.start();
  }

  @Override
  public CompletionStage<Void> append(List<Sample> samples) {
    Sending sending = new Sending(samples.size());
    for (Sample sample : samples) {
      String key = sample.tenant() + "|" + sample.series().value();
      writer.add(new Entry(sending, Stream.SAMPLES, 0, key, sample, Entry.weightOf(sample)));
    }
    return sending.durable();
  }

  @Override
  public @Nullable LogOutage outage() {
    if (writer.isClosed()) {
      return LogWriter.closed();
    }
    return writer.waitingBytes() <= config.waitingBytes()
        ? null
        : new LogOutage(
            LogOutage.Reason.FULL,
            true,
            "Expected at most "
                + config.waitingBytes()
                + " bytes of samples on their way, but there are more");
  }

  @Override
  public void close() {
    writer.close();
  }
}
