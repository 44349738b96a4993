package io.diapason.deploy.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Connections that begin a request and never end it. */
public final class SlowConnections implements AutoCloseable {

  private static final byte[] BEGINNING =
      "POST /api/v2/alerts HTTP/1.1\r\nHost: a\r\n".getBytes(StandardCharsets.US_ASCII);

  private final List<SocketChannel> open = new ArrayList<>();

  private SlowConnections() {}

  /**
   * Opens so many.
   *
   * @throws IOException when there cannot be so many; those that were opened are closed again
   */
  public static SlowConnections open(URI address, int count) throws IOException {
    SlowConnections slow = new SlowConnections();
    try {
      for (int number = 0; number < count; number++) {
        SocketChannel channel =
            SocketChannel.open(new InetSocketAddress(address.getHost(), address.getPort()));
        slow.open.add(channel);
        channel.write(ByteBuffer.wrap(BEGINNING));
        channel.configureBlocking(false);
      }
      return slow;
    } catch (IOException e) {
      slow.close();
      throw e;
    }
  }

  /** How many of them the server has closed by now. */
  public int closedByServer() {
    ByteBuffer answer = ByteBuffer.allocate(1024);
    int closed = 0;
    for (SocketChannel channel : open) {
      answer.clear();
      try {
        closed += channel.read(answer) < 0 ? 1 : 0;
      } catch (IOException reset) {
        closed++;
      }
    }
    return closed;
  }

  @Override
  public void close() throws IOException {
    for (SocketChannel channel : open) {
      channel.close();
    }
  }
}
