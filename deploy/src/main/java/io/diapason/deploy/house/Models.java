package io.diapason.deploy.house;

import io.diapason.ml.advice.Question;
import io.diapason.ml.registry.FileModelStore;
import io.diapason.ml.registry.ModelStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Which trained models are live, as the stream is told. */
public final class Models {

  private Models() {}

  /** The live model's id by question; questions without one are left to the default rule. */
  public static Map<String, String> live(Path folder) {
    ModelStore store = new FileModelStore(folder);
    Map<String, String> live = new TreeMap<>();
    for (Question question : Question.ASKED_IN_STREAM) {
      store.live(question).ifPresent(id -> live.put(question.wireName(), id));
    }
    return live;
  }
}
