package io.diapason.deploy.house;

import io.diapason.ml.advice.Question;
import io.diapason.ml.registry.FileModelStore;
import java.nio.file.Path;
import java.util.Map;

/** Which trained models are asked, as the stream is told. */
public final class Models {

  private Models() {}

  /**
   * The ids of the models by question and stage, see {@link io.diapason.ml.advice.Stage#key};
   * questions without a live one are left to the default rule.
   */
  public static Map<String, String> asked(Path folder) {
    return new FileModelStore(folder).stages().asked(Question.ASKED_IN_STREAM);
  }
}
