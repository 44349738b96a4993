package io.diapason.deploy.config;

/**
 * Where the product's one door stands.
 *
 * @param host the address that is listened on
 * @param port 1 to 65535
 */
public record HttpSettings(String host, int port) {

  /** The loopback address, port 8080. */
  public static HttpSettings defaults() {
    return new HttpSettings("127.0.0.1", 8080);
  }

  static HttpSettings read(Section parent) {
    try (Section section = parent.section("http")) {
      HttpSettings defaults = defaults();
      return new HttpSettings(
          section.read("host", defaults.host, Rules.HOST),
          section.read("port", defaults.port, Rules.whole(1, 65_535)));
    }
  }
}
