package io.diapason.ingest.access.signature;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.concurrent.CompletionStage;

/** Where certificates are fetched whose address was found to be trustworthy. */
@FunctionalInterface
public interface CertificateSource {

  /** The certificate that stands there; fails when there is none that can be read. */
  CompletionStage<X509Certificate> fetch(URI address);
}
