package io.diapason.ml.registry;

import java.util.List;

/**
 * Keeps trained models by id, and where each stands. Safe for several threads.
 *
 * <p>Every method throws {@link ModelUnavailableException} when the store cannot be read or
 * written.
 */
public interface ModelStore {

  /** Keeps a model. Saving the same one again changes nothing, since its id is its checksum. */
  void save(StoredModel model);

  /**
   * The model of that id.
   *
   * @throws ModelUnavailableException when there is none or its bytes have changed
   */
  StoredModel load(String id);

  /** The cards of all models, in the order of their ids. */
  List<ModelCard> list();

  /** Where the models stand. */
  Stages stages();
}
