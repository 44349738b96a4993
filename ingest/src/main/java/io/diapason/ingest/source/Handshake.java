package io.diapason.ingest.source;

import org.jspecify.annotations.Nullable;

/**
 * A request that says nothing about the estate: a test of the connection, or a question that has to
 * be answered before alerts come.
 *
 * @param meaning what it is, for the log
 * @param contentType of the reply; empty when there is none
 * @param reply what the sender wants to read
 * @param confirmUrl the address that has to be called before the sender believes us; null for none
 */
public record Handshake(
    String meaning, String contentType, String reply, @Nullable String confirmUrl) {

  /** Wants nothing but a friendly answer. */
  public static Handshake greeting(String meaning) {
    return new Handshake(meaning, "", "", null);
  }

  /** Wants to read something. */
  public static Handshake answer(String meaning, String contentType, String reply) {
    return new Handshake(meaning, contentType, reply, null);
  }

  /** Wants to be called back. */
  public static Handshake confirmation(String meaning, String confirmUrl) {
    return new Handshake(meaning, "", "", confirmUrl);
  }
}
