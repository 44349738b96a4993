package io.diapason.ticketing.channel;

import java.net.URI;
import java.util.Map;

/**
 * A POST that tells people something.
 *
 * @param url where; its path may be a secret
 * @param headers by name
 * @param body as it is sent
 */
public record OutgoingRequest(URI url, Map<String, String> headers, String body) {

  public OutgoingRequest {
    headers = Map.copyOf(headers);
  }

  /** Names the host only: paths and headers are secrets more often than not. */
  @Override
  public String toString() {
    return "POST to " + url.getHost();
  }
}
