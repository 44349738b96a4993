package io.diapason.ml.learned;

import io.diapason.ml.registry.ModelCard;
import org.jspecify.annotations.Nullable;

/**
 * The model that is to answer a question, or why there is none.
 *
 * @param card the model's card; null when absent
 * @param model the model; null when absent
 * @param absence why no model can be asked; empty when one can
 */
public record LiveModel(@Nullable ModelCard card, @Nullable Model model, String absence) {

  /** A model that can be asked. */
  public static LiveModel ready(ModelCard card, Model model) {
    return new LiveModel(card, model, "");
  }

  /** No model, for this reason. */
  public static LiveModel absent(String why) {
    return new LiveModel(null, null, why);
  }
}
