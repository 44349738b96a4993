package io.diapason.deploy.contract;

import io.diapason.ingest.kafka.KafkaEventLog;
import io.diapason.ingest.kafka.KafkaLogConfig;
import io.diapason.ingest.stream.EventLog;
import io.diapason.ingest.stream.EventLogContract;
import io.diapason.ingest.stream.LogContents;

class DockerKafkaEventLogTest extends EventLogContract {

  @Override
  protected EventLog open() {
    return new KafkaEventLog(new KafkaLogConfig(Containers.bootstrapServers(), 3));
  }

  @Override
  protected LogContents contents(EventLog log) {
    return new LogReader(Containers.bootstrapServers()).read();
  }
}
