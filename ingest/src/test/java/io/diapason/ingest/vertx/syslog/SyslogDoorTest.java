package io.diapason.ingest.vertx.syslog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.admission.AdmissionPolicy;
import io.diapason.ingest.admission.Door;
import io.diapason.ingest.network.Listening;
import io.diapason.ingest.network.Network;
import io.diapason.ingest.prometheus.CountedDoor;
import io.diapason.ingest.prometheus.IngestMetrics;
import io.diapason.ingest.source.syslog.SyslogPolicy;
import io.diapason.ingest.stream.InMemoryEventLog;
import io.diapason.ingest.stream.LogOutage;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SyslogDoorTest {

  private static final String LINE = "<11>Oct  1 01:02:03 db-1 app: disk lost";

  private final Vertx vertx = Vertx.vertx();
  private final InMemoryEventLog log = new InMemoryEventLog(1);
  private final Door door = new Door("d-test", InstantSource.system(), log, Instant.EPOCH);
  private final CompletableFuture<Instant> taken = new CompletableFuture<>();
  private SyslogDoor opened;

  @AfterEach
  void close() throws TimeoutException {
    opened.close();
    vertx.close().await(10, TimeUnit.SECONDS);
  }

  @Test
  void takesLinesFromAConnection() throws IOException, TimeoutException {
    open();
    try (Socket socket = new Socket("127.0.0.1", opened.port())) {
      socket.getOutputStream().write((LINE + "\n").getBytes(UTF_8));
      assertTaken();
    }
  }

  @Test
  void takesDatagrams() throws IOException, TimeoutException {
    open();
    try (DatagramSocket socket = new DatagramSocket()) {
      byte[] bytes = LINE.getBytes(UTF_8);
      InetAddress here = InetAddress.getByName("127.0.0.1");
      socket.send(new DatagramPacket(bytes, bytes.length, here, opened.port()));
      assertTaken();
    }
  }

  @Test
  void keepsWhatAConnectionSentWhileTheLogWasDown() throws IOException, TimeoutException {
    open();
    log.cutOff(new LogOutage(LogOutage.Reason.TIMEOUT, true, "down"));
    try (Socket socket = new Socket("127.0.0.1", opened.port())) {
      socket.getOutputStream().write(LINE.getBytes(UTF_8));
    }
    log.mend();
    assertTaken();
  }

  @Test
  void turnsAwayWhoComesFromElsewhere() throws IOException, TimeoutException {
    open(new Network("192.0.2.0/24"));
    try (Socket socket = new Socket("127.0.0.1", opened.port())) {
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
    assertThat(log.alerts().get(0)).isEmpty();
  }

  private void open(Network... networks) throws TimeoutException {
    door.listen(taken::complete);
    CountedDoor counted =
        new CountedDoor(
            door,
            AdmissionPolicy.defaults(),
            new IngestMetrics(new PrometheusRegistry()),
            "default");
    Listening listening = new Listening("127.0.0.1", 0, List.of(networks));
    opened =
        SyslogDoor.open(vertx, listening, SyslogPolicy.defaults(), counted)
            .await(10, TimeUnit.SECONDS);
  }

  private void assertTaken() {
    taken.orTimeout(30, TimeUnit.SECONDS).join();
    assertThat(log.alerts().get(0)).hasSize(1);
    assertThat(log.alerts().get(0).get(0).labels()).containsEntry("host", "db-1");
  }
}
