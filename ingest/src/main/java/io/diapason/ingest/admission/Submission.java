package io.diapason.ingest.admission;

import java.util.Map;

/**
 * One request at the door: who came, by which way, with what.
 *
 * @param tenant whose estate it concerns
 * @param source the integration that speaks
 * @param path the address that was called
 * @param body the bytes as they may be kept, secrets blotted out
 * @param headers what the source reads besides the body, as it may be kept
 * @param query the parameters of the address, as they may be kept
 * @param integration as whom the sender came in; empty where nobody has to say
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on the wire; nobody compares submissions.
public record Submission(
    String tenant,
    String source,
    String path,
    byte[] body,
    Map<String, String> headers,
    Map<String, String> query,
    String integration) {

  public Submission {
    headers = Map.copyOf(headers);
    query = Map.copyOf(query);
  }

  /** A body about which nothing else is known. */
  public Submission(String tenant, String source, String path, byte[] body) {
    this(tenant, source, path, body, Map.of(), Map.of(), "");
  }
}
