package io.diapason.ingest.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.diapason.ingest.admission.AdmissionPolicy;
import io.diapason.ingest.admission.Door;
import io.diapason.ingest.network.Listening;
import io.diapason.ingest.network.Network;
import io.diapason.ingest.prometheus.CountedDoor;
import io.diapason.ingest.prometheus.IngestMetrics;
import io.diapason.ingest.stream.InMemoryEventLog;
import io.diapason.ingest.stream.LogOutage;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.client.SMTPException;
import org.subethamail.smtp.client.SmartClient;

class SmtpDoorTest {

  private static final String MAIL = "Subject: [PROBLEM] Pump on pump-7\r\n\r\nSee the pump.\r\n";

  private final InMemoryEventLog log = new InMemoryEventLog(1);
  private SmtpDoor opened;

  @AfterEach
  void close() {
    opened.close();
  }

  @Test
  void answersWhenTheMailIsDurable() throws IOException {
    open();
    send(MAIL);
    assertThat(log.alerts().get(0)).hasSize(1);
    assertThat(log.alerts().get(0).get(0).name()).isEqualTo("Pump on pump-7");
  }

  @Test
  void asksToComeAgainWhileTheLogIsDown() throws IOException {
    open();
    log.cutOff(new LogOutage(LogOutage.Reason.TIMEOUT, true, "down"));
    assertThat(refusal(MAIL)).isEqualTo(451);
    log.mend();
    send(MAIL);
    assertThat(log.alerts().get(0)).hasSize(1);
  }

  @Test
  void refusesAMailThatIsTooLarge() throws IOException {
    open();
    assertThat(refusal(MAIL + "x".repeat(2_000))).isEqualTo(552);
  }

  @Test
  void turnsAwayWhoComesFromElsewhere() throws IOException {
    open(new Network("192.0.2.0/24"));
    assertThat(refusal(MAIL)).isEqualTo(554);
  }

  private void open(Network... networks) throws IOException {
    AdmissionPolicy usual = AdmissionPolicy.defaults();
    AdmissionPolicy policy =
        new AdmissionPolicy(
            1_000,
            usual.maxLabels(),
            usual.maxLabelLength(),
            usual.maxAlertLength(),
            usual.tolerableSkew());
    CountedDoor door =
        new CountedDoor(
            new Door("d-test", InstantSource.system(), log, Instant.EPOCH),
            policy,
            new IngestMetrics(new PrometheusRegistry()),
            "default");
    opened = SmtpDoor.open(new Listening("127.0.0.1", 0, List.of(networks)), door);
  }

  private int refusal(String mail) {
    SMTPException refused = catchThrowableOfType(SMTPException.class, () -> send(mail));
    return refused.getResponse().getCode();
  }

  private void send(String mail) throws IOException {
    SmartClient client = SmartClient.createAndConnect("127.0.0.1", opened.port(), "test");
    client.from("tool@example.org");
    client.to("diapason@example.org");
    client.dataStart();
    client.dataWrite(mail.getBytes(StandardCharsets.UTF_8));
    client.dataEnd();
    client.quit();
  }
}
