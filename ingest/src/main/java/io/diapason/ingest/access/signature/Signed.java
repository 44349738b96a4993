package io.diapason.ingest.access.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was signed and by what it is judged.
 *
 * @param headers by lower-case name
 * @param body the bytes as they came
 * @param now the moment
 * @param certificate what the body names as its certificate; null while not fetched
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes on the wire; nobody compares them.
public record Signed(
    Map<String, String> headers, byte[] body, Instant now, @Nullable X509Certificate certificate) {

  String header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "").strip();
  }

  /** Not the parts: a header may be the secret itself. */
  @Override
  public String toString() {
    return "Signed[" + body.length + " bytes at " + now + "]";
  }
}
