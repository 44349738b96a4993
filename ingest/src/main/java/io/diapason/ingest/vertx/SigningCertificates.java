package io.diapason.ingest.vertx;

import io.diapason.ingest.access.signature.CertificateSource;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * Fetches certificates over HTTPS and keeps them. Failures are kept for a minute, so that forged
 * messages cannot make us ask again and again.
 */
public final class SigningCertificates implements CertificateSource {

  private static final int MOST_KEPT = 64;
  private static final int MOST_BYTES = 64 << 10;
  private static final long WITHIN_MILLIS = 5_000;
  private static final Duration KEEP_FAILURE = Duration.ofMinutes(1);
  private static final Duration KEEP = Duration.ofDays(1);

  private final TrustedHost host;
  private final InstantSource clock;
  private final Map<URI, Kept> kept = new LinkedHashMap<>();

  /** Fetches with a client of its own. */
  public SigningCertificates(Vertx vertx, InstantSource clock) {
    this.host = new TrustedHost(vertx, WITHIN_MILLIS);
    this.clock = clock;
  }

  private record Kept(Future<X509Certificate> certificate, Instant at) {
    boolean holds(Instant now) {
      return at.plus(certificate.failed() ? KEEP_FAILURE : KEEP).isAfter(now);
    }
  }

  @Override
  public CompletionStage<X509Certificate> fetch(URI address) {
    synchronized (kept) {
      Instant now = clock.instant();
      Kept known = kept.get(address);
      if (known == null || !known.holds(now)) {
        known = new Kept(ask(address), now);
        kept.remove(address);
        kept.put(address, known);
        if (kept.size() > MOST_KEPT) {
          kept.remove(kept.keySet().iterator().next());
        }
      }
      return known.certificate.toCompletionStage();
    }
  }

  private Future<X509Certificate> ask(URI address) {
    return host.get(address)
        .compose(SigningCertificates::body)
        .map(SigningCertificates::certificate);
  }

  private static Future<Buffer> body(HttpClientResponse response) {
    String length = response.getHeader("Content-Length");
    boolean small = length != null && length.length() < 6 && Integer.parseInt(length) < MOST_BYTES;
    if (response.statusCode() != 200 || !small) {
      return Future.failedFuture(
          new IllegalStateException(
              "Expected a certificate, but got the status " + response.statusCode()));
    }
    return response.body();
  }

  private static X509Certificate certificate(Buffer text) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(text.getBytes()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Expected a certificate, but got something else", e);
    }
  }
}
