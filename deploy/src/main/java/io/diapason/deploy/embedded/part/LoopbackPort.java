package io.diapason.deploy.embedded.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Asks whether a port can be listened on, before anything is started that would need it. */
public final class LoopbackPort {

  private LoopbackPort() {}

  /**
   * Makes sure that the product's own door can be opened.
   *
   * @throws CannotStartException when another program listens there, or the address is not ours
   */
  public static void requireFree(String host, int port) {
    try {
      listenOnce(host, port);
    } catch (UnknownHostException e) {
      throw new CannotStartException(
          "Expected --host to name this machine, but '%s' is not known.".formatted(host), e);
    } catch (IOException e) {
      throw new CannotStartException(
          "Expected port %d on %s to be free, but it cannot be listened on (%s). Stop the program that uses it, or choose another port with --port."
              .formatted(port, host, e.getMessage()),
          e);
    }
  }

  /** Whether the port could be listened on at this moment. */
  public static boolean isFree(String host, int port) {
    try {
      listenOnce(host, port);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void listenOnce(String host, int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    }
  }
}
