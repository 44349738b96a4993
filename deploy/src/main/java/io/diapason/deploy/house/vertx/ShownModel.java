package io.diapason.deploy.house.vertx;

import io.diapason.ml.advice.Stage;
import io.diapason.ml.drift.ModelHealth;
import io.diapason.ml.registry.ModelCard;
import org.jspecify.annotations.Nullable;

/**
 * A model as the API shows it.
 *
 * @param id of the model
 * @param stage where it stands
 * @param card what is known of it
 * @param health how it did lately in the stream; null when it is not asked
 */
public record ShownModel(String id, Stage stage, ModelCard card, @Nullable ModelHealth health) {}
