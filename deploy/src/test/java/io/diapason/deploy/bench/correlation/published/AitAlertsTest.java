package io.diapason.deploy.bench.correlation.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.diapason.deploy.bench.correlation.stream.KnownAlert;
import io.diapason.deploy.bench.correlation.stream.KnownStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AitAlertsTest {

  private static final String HEADER = "time,name,ip,host,short,time_label,event_label\n";

  @TempDir private Path folder;

  @Test
  void readsInTheOrderOfTimeWithPhasesAsTruth() throws IOException {
    write(
        "1000000060,Scan seen.,10.0.0.1,gate,S,network_scans,scan\n"
            + "1000000000,Login.,10.0.0.2,mail,L,false_positive,-\n");

    KnownStream stream = new AitAlerts(folder).read("made-up");

    assertThat(stream.alerts())
        .extracting(KnownAlert::incident)
        .containsExactly("", "network_scans");
    assertThat(stream.alerts().get(0).event().labels())
        .isEqualTo(Map.of("alertname", "Login.", "host", "mail"));
    assertThat(stream.scoredFrom()).isEqualTo(Instant.ofEpochSecond(1_000_086_400));
  }

  @Test
  void saysWhichLineIsNotAsExpected() throws IOException {
    write("1000000060,Scan seen.\n");

    assertThatThrownBy(() -> new AitAlerts(folder).read("made-up"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected 7 cells, but got 2 in '1000000060,Scan seen.'");
  }

  private void write(String lines) throws IOException {
    try (OutputStream packed =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("made-up_alerts.csv.gz")))) {
      packed.write((HEADER + lines).getBytes(StandardCharsets.UTF_8));
    }
  }
}
