package io.diapason.ingest.vertx.syslog;

import io.diapason.ingest.network.Listening;
import io.diapason.ingest.prometheus.CountedDoor;
import io.diapason.ingest.source.syslog.SyslogPolicy;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.datagram.DatagramSocket;
import io.vertx.core.datagram.DatagramSocketOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Listens for syslog over UDP and over TCP, on one port. */
public final class SyslogDoor implements AutoCloseable {

  private static final int MOST_CONNECTIONS = 200;
  private static final int RECEIVE_BUFFER = 4 << 20;

  private final NetServer server;
  private final DatagramSocket socket;
  private final int port;

  private SyslogDoor(NetServer server, DatagramSocket socket, int port) {
    this.server = server;
    this.socket = socket;
    this.port = port;
  }

  /** Opens both; fails when the port is taken. */
  public static Future<SyslogDoor> open(
      Vertx vertx, Listening listening, SyslogPolicy policy, CountedDoor door) {
    Messages messages = new Messages(door, policy);
    NetServer server =
        vertx.createNetServer(
            new NetServerOptions()
                .setHost(listening.host())
                .setPort(listening.port())
                .setTcpKeepAlive(true));
    Connections connections = new Connections(vertx, messages, listening, MOST_CONNECTIONS);
    server.connectHandler(connections::take);
    DatagramSocket socket =
        vertx.createDatagramSocket(
            new DatagramSocketOptions().setReceiveBufferSize(RECEIVE_BUFFER));
    Datagrams datagrams = new Datagrams(messages, listening);
    socket.handler(datagrams::take);
    return server
        .listen()
        .compose(
            bound ->
                socket
                    .listen(bound.actualPort(), listening.host())
                    .map(done -> new SyslogDoor(bound, socket, bound.actualPort())));
  }

  /** The port that is listened on. */
  public int port() {
    return port;
  }

  @Override
  public void close() throws TimeoutException {
    Future.join(server.close(), socket.close()).await(5, TimeUnit.SECONDS);
  }
}
