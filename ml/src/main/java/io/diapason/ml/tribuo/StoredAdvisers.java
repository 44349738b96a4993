package io.diapason.ml.tribuo;

import io.diapason.ml.advice.Adviser;
import io.diapason.ml.advice.Advisers;
import io.diapason.ml.advice.Question;
import io.diapason.ml.advice.Stage;
import io.diapason.ml.feature.IncidentFeatures;
import io.diapason.ml.learned.LiveModel;
import io.diapason.ml.learned.ModelAdviser;
import io.diapason.ml.learned.Panel;
import io.diapason.ml.registry.ModelCard;
import io.diapason.ml.registry.ModelStore;
import io.diapason.ml.registry.ModelUnavailableException;
import io.diapason.ml.registry.StoredModel;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Advisers on the models of a store. A model is read once, and aside when there is time, since
 * reading a large one takes longer than the stream may pause.
 */
final class StoredAdvisers implements Advisers {

  private static final Logger LOG = LoggerFactory.getLogger(StoredAdvisers.class);

  /** A retired model is among them for a while, so that a rollback costs nothing. */
  private static final int MOST_KEPT = 12;

  private final ModelStore store;
  private final Map<String, CompletableFuture<LiveModel>> models =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(
            Map.Entry<String, CompletableFuture<LiveModel>> eldest) {
          return size() > MOST_KEPT;
        }
      };

  StoredAdvisers(ModelStore store) {
    this.store = store;
  }

  @Override
  public void prepare(Map<String, String> wanted) {
    for (String id : wanted.values()) {
      if (!id.isEmpty()) {
        CompletableFuture<LiveModel> unused = begin(id);
      }
    }
  }

  @Override
  public Adviser on(Map<String, String> wanted) {
    prepare(wanted);
    Map<Question, Panel> panels = new EnumMap<>(Question.class);
    for (Question question : Question.ASKED_IN_STREAM) {
      Map<Stage, LiveModel> asked = new EnumMap<>(Stage.class);
      for (Stage stage : Stage.ASKED) {
        String id = wanted.getOrDefault(stage.key(question), "");
        if (!id.isEmpty()) {
          asked.put(stage, fitting(begin(id).join(), question));
        }
      }
      panels.put(question, new Panel(asked));
    }
    return new ModelAdviser(panels);
  }

  private CompletableFuture<LiveModel> begin(String id) {
    CompletableFuture<LiveModel> known = models.get(id);
    // What could not be had may be there by now.
    if (known == null || (known.isDone() && known.join().model() == null)) {
      known = CompletableFuture.supplyAsync(() -> read(id));
      models.put(id, known);
    }
    return known;
  }

  private LiveModel read(String id) {
    try {
      StoredModel stored = store.load(id);
      ModelCard card = stored.card();
      if (!card.featureVersion().equals(IncidentFeatures.VERSION)) {
        return LiveModel.absent(
            "model "
                + id
                + " was trained on features "
                + card.featureVersion()
                + ", not on "
                + IncidentFeatures.VERSION);
      }
      return LiveModel.ready(card, StoredModels.read(stored));
    } catch (ModelUnavailableException e) {
      // The folder's name stays out of the reasons: the same log must give the same advice
      // elsewhere.
      LOG.warn("The default rule answers for want of the model {}", id, e);
      return LiveModel.absent("model " + id + " could not be loaded: it is " + inWords(e.reason()));
    }
  }

  private static LiveModel fitting(LiveModel model, Question question) {
    ModelCard card = model.card();
    return card == null || card.question() == question
        ? model
        : LiveModel.absent("model " + card.id() + " answers another question");
  }

  private static String inWords(ModelUnavailableException.Reason reason) {
    return switch (reason) {
      case MISSING -> "missing";
      case CORRUPT -> "corrupt";
      case UNREADABLE -> "unreadable";
    };
  }
}
