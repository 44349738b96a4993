package io.diapason.ticketing.remedy.vertx;

import io.diapason.ticketing.outgoing.AllowedHosts;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Another system that steps may speak to.
 *
 * @param id by which steps name it
 * @param kind what it is, such as {@code awx}
 * @param base where it is: http or https, with a host and without a user
 * @param headers those that let us in; their values are secrets
 */
public record Connection(String id, String kind, URI base, Map<String, String> headers) {

  public Connection {
    headers = Map.copyOf(headers);
    AllowedHosts.ofOwner(base, List.of()).require(base, "connection '" + id + "'");
  }

  /**
   * An address below the base.
   *
   * @param path with its query, every value in it encoded already
   * @throws IllegalArgumentException when it leads anywhere else
   */
  URI at(String path) {
    String root = base.toString().replaceAll("/+$", "");
    URI there = URI.create(root + (path.startsWith("/") ? path : "/" + path)).normalize();
    boolean same =
        base.getHost().equals(there.getHost())
            && base.getPort() == there.getPort()
            && there.toString().startsWith(root + "/");
    if (!same || there.getRawPath().contains("/../") || path.contains("\\")) {
      throw new IllegalArgumentException(
          "Expected a path below connection '" + id + "', but got '" + path + "'");
    }
    return there;
  }

  @Override
  public String toString() {
    return kind + " '" + id + "' on " + base.getHost();
  }
}
