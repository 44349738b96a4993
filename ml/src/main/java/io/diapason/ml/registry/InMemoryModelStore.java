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
  private final Map<Question, LiveBefore> before = new ConcurrentHashMap<>();

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
    String now = live.put(question, id);
    before.merge(question, LiveBefore.NONE.and(now), (known, none) -> known.and(now));
  }

  @Override
  public void retire(Question question) {
    live.remove(question);
  }

  @Override
  public Optional<String> rollback(Question question) {
    LiveBefore known = before.getOrDefault(question, LiveBefore.NONE);
    before.put(question, known.rest());
    retire(question);
    known.latest().ifPresent(id -> live.put(question, id));
    return known.latest();
  }
}
