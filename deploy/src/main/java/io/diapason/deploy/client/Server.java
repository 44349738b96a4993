package io.diapason.deploy.client;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the product is, and how it is trusted.
 *
 * @param url its address, without a path of the API
 * @param authorities a file with the certificates that may have issued the product's, as PEM; null
 *     for those of this machine
 * @param identity with what the client shows who it is; null for nothing
 */
public record Server(URI url, @Nullable Path authorities, @Nullable Identity identity) {

  /**
   * A certificate of the client.
   *
   * @param certificate its chain, as PEM
   * @param key its key, as PEM in PKCS #8
   */
  public record Identity(Path certificate, Path key) {}

  /**
   * Checks the address.
   *
   * @throws IllegalArgumentException when it is no http or https address
   */
  public Server {
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!web || url.getHost() == null) {
      throw new IllegalArgumentException(
          "Expected an http or https address of the product, but got '" + url + "'");
    }
  }

  /** The address of a path. */
  URI at(String path) {
    String base = url.toString();
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }
}
