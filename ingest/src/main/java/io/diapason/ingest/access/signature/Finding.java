package io.diapason.ingest.access.signature;

import java.net.URI;

/**
 * What was found out about a signature.
 *
 * @param kind whether it is genuine
 * @param trace what a replay would show again; empty where a scheme has nothing of the kind
 * @param message what was expected and what was found
 * @param address where the certificate stands that is wanted
 */
public record Finding(Kind kind, String trace, String message, URI address) {

  private static final URI NOWHERE = URI.create("");

  /** What can be found out. */
  public enum Kind {
    GENUINE,
    ABSENT,
    FORGED,
    STALE,
    CERTIFICATE_WANTED
  }

  static Finding genuine(String trace) {
    return new Finding(Kind.GENUINE, trace, "", NOWHERE);
  }

  static Finding absent(String what) {
    return new Finding(Kind.ABSENT, "", "Expected " + what + ", but there is none", NOWHERE);
  }

  static Finding forged(String message) {
    return new Finding(Kind.FORGED, "", message, NOWHERE);
  }

  static Finding stale(String message) {
    return new Finding(Kind.STALE, "", message, NOWHERE);
  }

  static Finding wanted(URI address) {
    return new Finding(Kind.CERTIFICATE_WANTED, "", "", address);
  }
}
