package io.diapason.ticketing.channel.callback;

import java.util.Map;

/**
 * What a service posted to us.
 *
 * @param headers by their names in lower case
 * @param body as it came, since signatures cover it
 */
public record Posted(Map<String, String> headers, String body) {

  public Posted {
    headers = Map.copyOf(headers);
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
