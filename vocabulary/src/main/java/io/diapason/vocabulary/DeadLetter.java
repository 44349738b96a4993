package io.diapason.vocabulary;

import java.time.Instant;
import java.util.Map;

/**
 * Input that was refused, kept with its bytes so that somebody can look at it, and with all else
 * that is needed to read it again once the fault is mended.
 *
 * @param id unique; the door's name and a number
 * @param tenant whose door refused it
 * @param receivedAt when it came
 * @param source the integration that spoke
 * @param path the address that was called
 * @param reason why, as the metric label says it
 * @param message what was expected and what was found
 * @param body the bytes refused, cut off at 64 KiB
 * @param place where in the body they stood, such as {@code alerts[17]}; empty when they are it
 * @param headers what the source reads besides the body, by lower-case name; never a secret
 * @param query the parameters of the address, without those that are secrets
 * @param integration as whom the sender came in; empty where nobody has to say
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on the wire; nobody compares dead letters.
public record DeadLetter(
    String id,
    String tenant,
    Instant receivedAt,
    String source,
    String path,
    String reason,
    String message,
    byte[] body,
    String place,
    Map<String, String> headers,
    Map<String, String> query,
    String integration) {

  /** The most bytes that are kept. */
  public static final int LONGEST = 64 << 10;

  public DeadLetter {
    place = place == null ? "" : place;
    headers = headers == null ? Map.of() : Map.copyOf(headers);
    query = query == null ? Map.of() : Map.copyOf(query);
    integration = integration == null ? "" : integration;
  }

  /** A letter about which nothing else is known. */
  public DeadLetter(
      String id,
      String tenant,
      Instant receivedAt,
      String source,
      String path,
      String reason,
      String message,
      byte[] body) {
    this(id, tenant, receivedAt, source, path, reason, message, body, "", Map.of(), Map.of(), "");
  }
}
