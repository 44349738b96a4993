package io.diapason.deploy.contract;

import io.diapason.deploy.embedded.EmbeddedParts;
import io.diapason.ingest.kafka.KafkaEventLog;
import io.diapason.ingest.kafka.KafkaLogConfig;
import io.diapason.ingest.kafka.KafkaSampleLog;
import io.diapason.ingest.sample.SampleLog;
import io.diapason.ingest.sample.SampleLogContract;
import io.diapason.vocabulary.Sample;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedParts.class)
class KafkaSampleLogTest extends SampleLogContract {

  @Override
  protected SampleLog open() {
    KafkaLogConfig config = new KafkaLogConfig(EmbeddedParts.bootstrapServers(), 3);
    new KafkaEventLog(config).close(); // Makes the topics.
    return new KafkaSampleLog(config);
  }

  @Override
  protected List<Sample> contents(SampleLog log) {
    return new LogReader(EmbeddedParts.bootstrapServers()).samples();
  }
}
