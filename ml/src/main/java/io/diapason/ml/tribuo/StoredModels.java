package io.diapason.ml.tribuo;

import io.diapason.ml.learned.Model;
import io.diapason.ml.registry.StoredModel;

/** Makes stored models ready to be asked, whichever learner made them. */
public final class StoredModels {

  private StoredModels() {}

  /**
   * A model that answers as it did when it was trained.
   *
   * @throws io.diapason.ml.registry.ModelUnavailableException when its bytes are no model
   */
  public static Model read(StoredModel stored) {
    return MarginBytes.isMargin(stored.bytes())
        ? MarginBytes.read(stored)
        : TribuoModel.read(stored);
  }
}
