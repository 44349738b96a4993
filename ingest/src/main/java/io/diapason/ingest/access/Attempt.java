package io.diapason.ingest.access;

import io.diapason.ingest.access.signature.Signed;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request that wants to come in, with all that may prove who sent it.
 *
 * @param source as which it speaks
 * @param headers by lower-case name
 * @param query the parameters of its address
 * @param keysInBody whether the source's protocol puts keys into the body
 * @param body what it brings; null while that was not read
 * @param now the moment
 * @param certificate what the body's signature names as its certificate; null while not fetched
 */
public record Attempt(
    String source,
    Map<String, String> headers,
    Map<String, String> query,
    boolean keysInBody,
    @Nullable Body body,
    Instant now,
    @Nullable X509Certificate certificate) {

  public Attempt {
    headers = Map.copyOf(headers);
    query = Map.copyOf(query);
  }

  /**
   * What a request brings.
   *
   * @param bytes as they came
   * @param keys those that stand in it
   */
  @SuppressWarnings("ArrayRecordComponent") // Bytes on the wire; nobody compares bodies.
  public record Body(byte[] bytes, List<String> keys) {
    public Body {
      keys = List.copyOf(keys);
    }

    /** Not the parts: they hold secrets. */
    @Override
    public String toString() {
      return "Body[" + bytes.length + " bytes]";
    }
  }

  /** An attempt of which the body was not read yet. */
  public Attempt(
      String source,
      Map<String, String> headers,
      Map<String, String> query,
      boolean keysInBody,
      Instant now) {
    this(source, headers, query, keysInBody, null, now, null);
  }

  /** The same once its body was read. */
  public Attempt with(Body read) {
    return new Attempt(source, headers, query, keysInBody, read, now, certificate);
  }

  /** The same once the certificate was fetched. */
  public Attempt with(X509Certificate fetched) {
    return new Attempt(source, headers, query, keysInBody, body, now, fetched);
  }

  Signed signed(Body read) {
    return new Signed(headers, read.bytes(), now, certificate);
  }

  /** Not the parts: they hold secrets. */
  @Override
  public String toString() {
    return "Attempt[" + source + " at " + now + "]";
  }
}
