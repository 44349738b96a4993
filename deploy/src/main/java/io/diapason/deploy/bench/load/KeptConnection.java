package io.diapason.deploy.bench.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that sends request after request. It does no more than must be, so that
 * on a small machine the load takes little from what it measures.
 */
final class KeptConnection implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 30_000;
  private static final int STATUS_AT = 9;
  private static final int HEX = 16;

  private final Socket socket = new Socket();
  private final InputStream in;

  KeptConnection(InetSocketAddress address) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    socket.connect(address, TIMEOUT_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Sends a whole request, reads the whole answer and returns its status. */
  int exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    String first = line();
    int status = Integer.parseInt(first.substring(STATUS_AT, STATUS_AT + 3));
    long length = 0;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(lower.indexOf(':') + 1).trim());
      } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
        length = -1;
      }
    }
    if (length < 0) {
      skipChunks();
    } else {
      in.skipNBytes(length);
    }
    return status;
  }

  private void skipChunks() throws IOException {
    long size;
    do {
      size = Long.parseLong(line().replaceFirst(";.*", "").trim(), HEX);
      in.skipNBytes(size);
      line();
    } while (size > 0);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new EOFException("The connection was closed");
      }
      if (read != '\r') {
        line.append((char) read);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
