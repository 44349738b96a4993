package io.diapason.deploy.contract;

import io.diapason.deploy.embedded.EmbeddedParts;
import io.diapason.ingest.heartbeat.Heartbeats;
import io.diapason.ingest.heartbeat.HeartbeatsContract;
import io.diapason.ingest.kafka.KafkaEventLog;
import io.diapason.ingest.kafka.KafkaHeartbeats;
import io.diapason.ingest.kafka.KafkaLogConfig;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedParts.class)
class KafkaHeartbeatsTest extends HeartbeatsContract {

  private final List<KafkaHeartbeats> opened = new ArrayList<>();

  @Override
  protected Heartbeats open() {
    KafkaLogConfig config = new KafkaLogConfig(EmbeddedParts.bootstrapServers(), 3);
    new KafkaEventLog(config).close(); // Makes the topics.
    KafkaHeartbeats heartbeats = KafkaHeartbeats.open(config);
    opened.add(heartbeats);
    return heartbeats;
  }

  @Override
  protected boolean isDurable() {
    return true;
  }

  @AfterEach
  void close() {
    opened.forEach(KafkaHeartbeats::close);
  }
}
