package io.diapason.ingest.vertx.syslog;

import io.diapason.ingest.network.Listening;
import io.diapason.ingest.source.syslog.Frame;
import io.diapason.ingest.source.syslog.FrameReader;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes messages from connections, in the order of each. Nothing more is read from a connection
 * until what was read is durable: the sender's own queue holds the rest.
 */
final class Connections {

  private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
  private static final int LONGEST_MESSAGE = 64 << 10;
  private static final long AGAIN_AFTER_MILLIS = 1_000;

  private final Vertx vertx;
  private final Messages messages;
  private final Listening listening;
  private final int most;
  private int open;

  Connections(Vertx vertx, Messages messages, Listening listening, int most) {
    this.vertx = vertx;
    this.messages = messages;
    this.listening = listening;
    this.most = most;
  }

  void take(NetSocket socket) {
    String sender = socket.remoteAddress().hostAddress();
    boolean stranger = !listening.admits(sender);
    if (stranger || open >= most) {
      messages.passOver(stranger ? "stranger" : "too_many_connections", 1);
      Future<Void> unused = socket.close();
      return;
    }
    open++;
    FrameReader reader = new FrameReader(LONGEST_MESSAGE);
    socket.handler(
        bytes -> {
          List<Frame> frames = reader.take(bytes.getBytes());
          if (!frames.isEmpty()) {
            socket.pause();
            deliver(frames, sender, socket::resume);
          }
        });
    socket.exceptionHandler(
        failure -> LOG.debug("The connection of {} broke off: {}", sender, failure.toString()));
    socket.closeHandler(closed -> open--);
    socket.endHandler(
        end -> {
          List<Frame> rest = reader.end();
          if (!rest.isEmpty()) {
            deliver(rest, sender, () -> {});
          }
        });
  }

  /** Tries until the log has them; meanwhile nothing more is read from this sender. */
  private void deliver(List<Frame> frames, String sender, Runnable then) {
    messages
        .take(frames.stream().map(Frame::bytes).toList(), sender)
        .onSuccess(done -> then.run())
        .onFailure(
            outage -> {
              LOG.warn("Syslog of {} waits for the log: {}", sender, outage.toString());
              long unused =
                  vertx.setTimer(AGAIN_AFTER_MILLIS, fired -> deliver(frames, sender, then));
            });
  }
}
