package io.diapason.ticketing.explanation;

import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.QuietAlert;
import java.util.List;
import java.util.Optional;

/** The alerts that rules keep from being judged. */
public interface QuietView {

  /** All of a tenant. */
  List<QuietAlert> of(String tenant);

  /** One of them; empty when the alert is not quiet. */
  Optional<QuietAlert> find(String tenant, Fingerprint alert);
}
