package io.diapason.ingest.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * One request as it stood on the wire, without what proves who sent it.
 *
 * @param headers by lower-case name
 * @param query the parameters of its address
 * @param body its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on the wire; nobody compares requests.
public record Posted(Map<String, String> headers, Map<String, String> query, byte[] body) {

  public Posted {
    headers = Map.copyOf(headers);
    query = Map.copyOf(query);
  }

  /** A body about which nothing else is known. */
  public static Posted of(byte[] body) {
    return new Posted(Map.of(), Map.of(), body);
  }

  /** A header's text; empty when it was not sent. */
  public String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }

  /** The body as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
