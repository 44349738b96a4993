package io.diapason.ml.tribuo;

import java.time.OffsetDateTime;
import org.tribuo.provenance.ModelProvenance;

/**
 * Provenance without a clock. Tribuo writes the moment of training into each model, which would
 * give the same training another checksum, and so another id, every time.
 */
final class Clockless {

  private Clockless() {}

  /** The same provenance, but that the training is said to have been then. */
  static ModelProvenance provenance(ModelProvenance provenance, OffsetDateTime at) {
    return new ModelProvenance(
        provenance.getClassName(),
        at,
        provenance.getDatasetProvenance(),
        provenance.getTrainerProvenance());
  }
}
