package io.diapason.deploy.config;

import io.diapason.ingest.network.Tls;
import org.jspecify.annotations.Nullable;

/**
 * Where the product's one door stands.
 *
 * @param host the address that is listened on
 * @param port 1 to 65535
 * @param tls how it proves who it is; null when it speaks plainly
 */
public record HttpSettings(String host, int port, @Nullable Tls tls) {

  /** Speaks plainly. */
  public HttpSettings(String host, int port) {
    this(host, port, null);
  }

  /** The loopback address, port 8080. */
  public static HttpSettings defaults() {
    return new HttpSettings("127.0.0.1", 8080);
  }

  static HttpSettings read(Section parent) {
    try (Section section = parent.section("http")) {
      HttpSettings defaults = defaults();
      return new HttpSettings(
          section.read("host", defaults.host, Rules.HOST),
          section.read("port", defaults.port, Rules.whole(1, 65_535)),
          TlsSection.read(section));
    }
  }
}
