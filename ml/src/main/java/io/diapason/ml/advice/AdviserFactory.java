package io.diapason.ml.advice;

import java.io.Serializable;
import java.util.Map;

/** Opens a maker of advisers where they are needed. Serializable, so that it travels into a job. */
@FunctionalInterface
public interface AdviserFactory extends Serializable {

  Advisers open();

  /** Advice by the default rule alone. */
  static AdviserFactory rulesOnly() {
    return () ->
        new Advisers() {
          @Override
          public Adviser on(Map<String, String> models) {
            return (incident, facts) -> Counsel.byRule(facts);
          }

          @Override
          public void prepare(Map<String, String> models) {
            // There is nothing to read.
          }
        };
  }
}
