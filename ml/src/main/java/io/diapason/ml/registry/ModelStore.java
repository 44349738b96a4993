package io.diapason.ml.registry;

import io.diapason.ml.advice.Question;
import java.util.List;
import java.util.Optional;

/**
 * Keeps trained models by id, and which one is live for each question. Safe for several threads.
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

  /** The id of the model that answers this question now; empty when the default rule does. */
  Optional<String> live(Question question);

  /**
   * Lets a model answer its question from now on.
   *
   * @throws ModelUnavailableException when the store has no such model
   * @throws IllegalArgumentException when the model answers another question
   */
  void setLive(Question question, String id);

  /** Lets the default rule answer this question from now on. */
  void retire(Question question);

  /**
   * Takes back the latest {@link #setLive}: the model before it answers again, and the default rule
   * where there was none.
   *
   * @return the id of the model that answers now; empty when the default rule does
   */
  Optional<String> rollback(Question question);
}
