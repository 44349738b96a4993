package io.diapason.deploy.config;

import io.diapason.ingest.network.Listening;
import io.diapason.ingest.network.Network;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of a door that cannot ask who comes: {@code host}, {@code port}, {@code networks}. */
final class ListeningSection {

  private static final String THIS_MACHINE = "127.0.0.1";

  private static final Rule<Network> NETWORK =
      new Rule<>(
          "a network such as 10.0.0.0/8 or fd00::/8",
          text -> Network.isOne(text) ? new Network(text) : null);

  private ListeningSection() {}

  /** Null where no port is set: the door stays shut. */
  static @Nullable Listening read(Section section) {
    String host = section.read("host", THIS_MACHINE, Rules.HOST);
    Integer port = section.readIfPresent("port", Rules.whole(1, 65_535));
    List<Network> networks = section.readList("networks", List.of(), NETWORK);
    if (!isLoopback(host) && !section.has("networks")) {
      section
          .problems()
          .error(
              section.mark("host"),
              "Expected %s to say who may send where %s is no loopback address, but it is not set"
                  .formatted(section.named("networks"), section.named("host")));
    }
    // "port:" with nothing behind it keeps the door shut and its settings in place.
    if (section.mark() != null && !section.keys().contains("port")) {
      section
          .problems()
          .error(
              section.mark(),
              "Expected %s, but only its companions are set".formatted(section.named("port")));
    }
    return port == null ? null : new Listening(host, port, networks);
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
  }
}
