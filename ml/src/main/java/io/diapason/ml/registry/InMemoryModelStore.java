package io.diapason.ml.registry;

import io.diapason.ml.registry.ModelUnavailableException.Reason;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A model store that forgets everything when the process ends. */
public final class InMemoryModelStore implements ModelStore {

  private final Map<String, StoredModel> models = new ConcurrentSkipListMap<>();
  private final Stages stages = new Stages(new Remembered(), id -> load(id).card());

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
  public Stages stages() {
    return stages;
  }

  private static final class Remembered implements Marks {

    private final Map<String, List<String>> ids = new ConcurrentHashMap<>();

    @Override
    public List<String> read(String name) {
      return ids.getOrDefault(name, List.of());
    }

    @Override
    public void write(String name, List<String> written) {
      ids.put(name, List.copyOf(written));
    }
  }
}
