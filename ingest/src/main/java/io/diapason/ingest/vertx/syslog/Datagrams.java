package io.diapason.ingest.vertx.syslog;

import io.diapason.ingest.network.Listening;
import io.vertx.core.datagram.DatagramPacket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes one message a datagram. While some are on their way to the log the next ones wait for each
 * other; nobody can be told to wait, so what comes beyond the bound is dropped and counted.
 */
final class Datagrams {

  private static final int MOST_WAITING = 10_000;

  private final Messages messages;
  private final Listening listening;
  private Map<String, List<byte[]>> waiting = new LinkedHashMap<>();
  private int count;
  private int onTheirWay;

  Datagrams(Messages messages, Listening listening) {
    this.messages = messages;
    this.listening = listening;
  }

  void take(DatagramPacket packet) {
    String sender = packet.sender().hostAddress();
    if (!listening.admits(sender)) {
      messages.passOver("stranger", 1);
    } else if (count >= MOST_WAITING) {
      messages.passOver("backlog_full", 1);
    } else {
      waiting.computeIfAbsent(sender, unknown -> new ArrayList<>()).add(packet.data().getBytes());
      count++;
      send();
    }
  }

  private void send() {
    if (onTheirWay > 0 || waiting.isEmpty()) {
      return;
    }
    Map<String, List<byte[]>> batches = waiting;
    waiting = new LinkedHashMap<>();
    count = 0;
    onTheirWay = batches.size();
    batches.forEach(
        (sender, batch) ->
            messages
                .take(batch, sender)
                .onFailure(outage -> messages.passOver("log_outage", batch.size()))
                .onComplete(
                    done -> {
                      onTheirWay--;
                      send();
                    }));
  }
}
