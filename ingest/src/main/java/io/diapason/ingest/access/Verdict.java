package io.diapason.ingest.access;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to come in. */
public sealed interface Verdict {

  /**
   * It may come in.
   *
   * @param integration as whom; null where everybody may
   * @param trace what a replay of the request would show again; empty when nothing was signed
   * @param forgetAt until when the trace must be remembered
   */
  record Admitted(@Nullable Integration integration, String trace, Instant forgetAt)
      implements Verdict {

    /** Everybody may come in. */
    public static final Admitted OPEN = new Admitted(null, "", Instant.EPOCH);
  }

  /** It may not. */
  record Refused(Reason reason, String message) implements Verdict {}

  /** The headers do not suffice; the body has to be read first. */
  record BodyWanted() implements Verdict {}

  /** The certificate that stands at this address has to be fetched first. */
  record CertificateWanted(URI address) implements Verdict {}

  /** Why somebody may not come in; the word is also the metric label. */
  enum Reason {
    NO_KEY(401),
    WRONG_KEY(401),
    OTHER_SOURCE(403),
    NO_SIGNATURE(401),
    WRONG_SIGNATURE(401),
    STALE(401),
    REPLAYED(403),
    NO_CERTIFICATE(401);

    private final int status;

    Reason(int status) {
      this.status = status;
    }

    /** The status of the answer. */
    public int status() {
      return status;
    }

    /** The word as it stands in metrics. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
