package io.diapason.ingest.network;

import java.util.List;

/**
 * Where a door stands that cannot ask who comes, and from where one may come.
 *
 * @param host the address that is listened on
 * @param port 1 to 65535, or 0 for any that is free
 * @param networks of the senders; when empty, only this machine
 */
public record Listening(String host, int port, List<Network> networks) {

  private static final List<Network> THIS_MACHINE =
      List.of(new Network("127.0.0.0/8"), new Network("::1/128"));

  public Listening {
    networks = networks.isEmpty() ? THIS_MACHINE : List.copyOf(networks);
  }

  /** Whether somebody at this address may send. */
  public boolean admits(String address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }
}
