package io.diapason.ticketing.tracker.rest.vertx;

import io.diapason.ticketing.outgoing.AllowedHosts;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * A tracker's address.
 *
 * @param url http or https, on an allowed host
 * @param allowedHosts where may be called
 * @param headers that every call has, such as the one that says who calls; never shown
 * @param timeout for one call, connection included
 */
public record RestTarget(
    URI url, AllowedHosts allowedHosts, Map<String, String> headers, Duration timeout) {

  /** Checks that the address may be called. */
  public RestTarget {
    allowedHosts.require(url, "the tracker");
    headers = Map.copyOf(headers);
  }

  String base() {
    String text = url.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /** Names the host only: headers carry secrets. */
  @Override
  public String toString() {
    return "tracker on " + url.getHost();
  }
}
