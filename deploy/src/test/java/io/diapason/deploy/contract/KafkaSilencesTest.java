package io.diapason.deploy.contract;

import io.diapason.deploy.embedded.EmbeddedParts;
import io.diapason.ingest.kafka.KafkaEventLog;
import io.diapason.ingest.kafka.KafkaLogConfig;
import io.diapason.ingest.kafka.KafkaSilences;
import io.diapason.ingest.silence.Silences;
import io.diapason.ingest.silence.SilencesContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedParts.class)
class KafkaSilencesTest extends SilencesContract {

  private final List<KafkaSilences> opened = new ArrayList<>();

  @Override
  protected Silences open() {
    KafkaLogConfig config = new KafkaLogConfig(EmbeddedParts.bootstrapServers(), 3);
    new KafkaEventLog(config).close(); // Makes the topics.
    KafkaSilences silences = KafkaSilences.open(config);
    opened.add(silences);
    return silences;
  }

  @Override
  protected boolean isDurable() {
    return true;
  }

  @AfterEach
  void close() {
    opened.forEach(KafkaSilences::close);
  }
}
