package io.diapason.ml.tribuo;

import io.diapason.ml.advice.Adviser;
import io.diapason.ml.advice.AdviserFactory;
import io.diapason.ml.advice.Question;
import io.diapason.ml.feature.IncidentFeatures;
import io.diapason.ml.learned.LiveModel;
import io.diapason.ml.learned.ModelAdviser;
import io.diapason.ml.registry.FileModelStore;
import io.diapason.ml.registry.ModelCard;
import io.diapason.ml.registry.ModelStore;
import io.diapason.ml.registry.ModelUnavailableException;
import io.diapason.ml.registry.StoredModel;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes advisers on the models of a folder, see {@link FileModelStore}. Only the folder's name
 * travels; the models are read where the adviser is made, so the folder must be there too.
 *
 * @param folder of the model store
 */
public record FileAdviserFactory(String folder) implements AdviserFactory {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(FileAdviserFactory.class);

  @Override
  public Adviser create(Map<String, String> modelsByQuestion) {
    ModelStore store = new FileModelStore(Path.of(folder));
    Map<Question, LiveModel> models = new EnumMap<>(Question.class);
    for (Question question : Question.ASKED_IN_STREAM) {
      String id = modelsByQuestion.get(question.wireName());
      if (id != null && !id.isEmpty()) {
        models.put(question, live(store, question, id));
      }
    }
    return new ModelAdviser(models);
  }

  private static String inWords(ModelUnavailableException.Reason reason) {
    return switch (reason) {
      case MISSING -> "missing";
      case CORRUPT -> "corrupt";
      case UNREADABLE -> "unreadable";
    };
  }

  private static LiveModel live(ModelStore store, Question question, String id) {
    try {
      StoredModel stored = store.load(id);
      ModelCard card = stored.card();
      if (card.question() != question) {
        return LiveModel.absent("model " + id + " answers another question");
      }
      if (!card.featureVersion().equals(IncidentFeatures.VERSION)) {
        return LiveModel.absent(
            "model "
                + id
                + " was trained on features "
                + card.featureVersion()
                + ", not on "
                + IncidentFeatures.VERSION);
      }
      return LiveModel.ready(card, TribuoModel.read(stored));
    } catch (ModelUnavailableException e) {
      // The folder's name stays out of the reasons: the same log must give the same advice
      // elsewhere.
      LOG.warn("The default rule answers {} for want of its model", question.wireName(), e);
      return LiveModel.absent("model " + id + " could not be loaded: it is " + inWords(e.reason()));
    }
  }
}
