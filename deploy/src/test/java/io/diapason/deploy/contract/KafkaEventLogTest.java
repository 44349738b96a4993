package io.diapason.deploy.contract;

import io.diapason.deploy.embedded.EmbeddedParts;
import io.diapason.ingest.kafka.KafkaEventLog;
import io.diapason.ingest.kafka.KafkaLogConfig;
import io.diapason.ingest.stream.EventLog;
import io.diapason.ingest.stream.EventLogContract;
import io.diapason.ingest.stream.LogContents;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedParts.class)
class KafkaEventLogTest extends EventLogContract {

  @Override
  protected EventLog open() {
    return new KafkaEventLog(new KafkaLogConfig(EmbeddedParts.bootstrapServers(), 3));
  }

  @Override
  protected LogContents contents(EventLog log) {
    return new LogReader(EmbeddedParts.bootstrapServers()).read();
  }
}
