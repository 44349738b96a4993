package io.diapason.deploy.contract;

import io.diapason.deploy.embedded.EmbeddedParts;
import io.diapason.ingest.kafka.KafkaEventLog;
import io.diapason.ingest.kafka.KafkaLogConfig;
import io.diapason.ingest.kafka.KafkaWindows;
import io.diapason.ingest.maintenance.Windows;
import io.diapason.ingest.maintenance.WindowsContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedParts.class)
class KafkaWindowsTest extends WindowsContract {

  private final List<KafkaWindows> opened = new ArrayList<>();

  @Override
  protected Windows open() {
    KafkaLogConfig config = new KafkaLogConfig(EmbeddedParts.bootstrapServers(), 3);
    new KafkaEventLog(config).close(); // Makes the topics.
    KafkaWindows windows = KafkaWindows.open(config);
    opened.add(windows);
    return windows;
  }

  @Override
  protected boolean isDurable() {
    return true;
  }

  @AfterEach
  void close() {
    opened.forEach(KafkaWindows::close);
  }
}
