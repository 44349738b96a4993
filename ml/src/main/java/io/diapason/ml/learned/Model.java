package io.diapason.ml.learned;

import java.util.SortedMap;

/** A trained model, ready to be asked. Immutable, safe for several threads. */
@FunctionalInterface
public interface Model {

  /** What the model makes of these features; those it never saw in training are ignored. */
  Prediction predict(SortedMap<String, Double> features);
}
