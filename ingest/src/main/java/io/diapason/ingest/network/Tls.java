package io.diapason.ingest.network;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How a door proves who it is, and whether those who come must prove it, too.
 *
 * @param certificate the certificate and those that vouch for it, PEM
 * @param key its private key, PKCS 8 in PEM
 * @param clientAuthorities those who vouch for whoever may come in, PEM; null when anybody may
 */
public record Tls(Path certificate, Path key, @Nullable Path clientAuthorities) {

  /** Whether nobody comes in without a certificate of their own. */
  public boolean knowsItsClients() {
    return clientAuthorities != null;
  }
}
