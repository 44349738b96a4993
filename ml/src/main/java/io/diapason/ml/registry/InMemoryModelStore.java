package io.diapason.ml.registry;

import io.diapason.ml.advice.Question;
import io.diapason.ml.registry.ModelUnavailableException.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A model store that forgets everything when the process ends. */
public final class InMemoryModelStore implements ModelStore {

  private final Map<String, StoredModel> models = new ConcurrentSkipListMap<>();
  private final Map<Question, String> live = new ConcurrentHashMap<>();

  @Override
  public void save(StoredModel model) {
    models.put(model.card().id(), model);
  }

  @Override
  public StoredModel load(String id) {
    StoredModel model = models.get(id);
    if (model == null) {
      throw new ModelUnavailableException(
          Reason.MISSING, "Expected a model '" + id + "' in memory, but there is none", null);
    }
    return model;
  }

  @Override
  public List<ModelCard> list() {
    return models.values().stream().map(StoredModel::card).toList();
  }

  @Override
  public Optional<String> live(Question question) {
    return Optional.ofNullable(live.get(question));
  }

  @Override
  public void setLive(Question question, String id) {
    LiveCheck.answers(load(id).card(), question);
    live.put(question, id);
  }

  @Override
  public void retire(Question question) {
    live.remove(question);
  }
}
