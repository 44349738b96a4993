package io.diapason.deploy.replay;

import io.diapason.vocabulary.Control;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which models a replay asks.
 *
 * @param ids the model's id for each question; empty where the default rule is to answer
 * @param inPlace whether they are asked in place of those that were asked then; else only where the
 *     recording does not say which those were
 */
public record ReplayModels(Map<String, String> ids, boolean inPlace) {

  /** Those that were asked then, as far as the recording says. */
  public static ReplayModels asRecorded() {
    return new ReplayModels(Map.of(), false);
  }

  /** What the engine works by, of a recording that says which models were asked when. */
  public List<Control> insteadOf(List<Control> recorded, String tenant) {
    if (!inPlace) {
      return recorded;
    }
    List<Control> control = new ArrayList<>();
    control.add(Control.models(tenant, Instant.EPOCH, ids));
    recorded.stream().filter(one -> one.kind() != Control.Kind.MODELS).forEach(control::add);
    return List.copyOf(control);
  }
}
