package io.diapason.deploy.contract;

import io.diapason.deploy.embedded.EmbeddedParts;
import io.diapason.ingest.kafka.KafkaEventLog;
import io.diapason.ingest.kafka.KafkaLogConfig;
import io.diapason.ingest.kafka.KafkaRemarks;
import io.diapason.ingest.remark.Remarks;
import io.diapason.ingest.remark.RemarksContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedParts.class)
class KafkaRemarksTest extends RemarksContract {

  private final List<KafkaRemarks> opened = new ArrayList<>();

  @Override
  protected Remarks open() {
    KafkaLogConfig config = new KafkaLogConfig(EmbeddedParts.bootstrapServers(), 3);
    new KafkaEventLog(config).close(); // Makes the topics.
    KafkaRemarks remarks = KafkaRemarks.open(config);
    opened.add(remarks);
    return remarks;
  }

  @Override
  protected boolean isDurable() {
    return true;
  }

  @AfterEach
  void close() {
    opened.forEach(KafkaRemarks::close);
  }
}
