package io.diapason.ml.tribuo;

import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.SolverType;
import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.IntStream;
import org.tribuo.classification.liblinear.LibLinearClassificationModel;
import org.tribuo.common.liblinear.LibLinearModel;

/**
 * LIBLINEAR's model inside of Tribuo's. Neither library lets others make or read one: Tribuo hands
 * out copies that it writes as text and reads again, eleven seconds for some hundred thousand
 * features. So the fields are reached as Tribuo itself reaches them when it loads a model.
 */
final class Inner {

  private Inner() {}

  /** The model that Tribuo's one holds; not to be changed. */
  static Model of(LibLinearClassificationModel tribuo) {
    try {
      Field models = LibLinearModel.class.getDeclaredField("models");
      models.setAccessible(true);
      return (Model) ((List<?>) models.get(tribuo)).get(0);
    } catch (ReflectiveOperationException e) {
      throw unknown(e);
    }
  }

  /**
   * A model of these weights.
   *
   * @param weights of each label by the number of the feature, the bias last; of two labels only
   *     those of the first
   * @param labels how many there are
   */
  static Model of(SolverType solver, double[][] weights, int labels) {
    int features = weights[0].length;
    double[] flat = new double[features * weights.length];
    for (int feature = 0; feature < features; feature++) {
      for (int label = 0; label < weights.length; label++) {
        flat[feature * weights.length + label] = weights[label][feature];
      }
    }
    Model model = new Model();
    set(model, "solverType", solver);
    set(model, "nr_class", labels);
    set(model, "nr_feature", features - 1);
    set(model, "bias", 1.0);
    set(model, "label", IntStream.range(0, labels).toArray());
    set(model, "w", flat);
    return model;
  }

  private static void set(Model model, String name, Object value) {
    try {
      Field field = Model.class.getDeclaredField(name);
      field.setAccessible(true);
      field.set(model, value);
    } catch (ReflectiveOperationException e) {
      throw unknown(e);
    }
  }

  private static IllegalStateException unknown(ReflectiveOperationException cause) {
    return new IllegalStateException(
        "Expected the fields of the LIBLINEAR that Tribuo 4.3 brings, but " + cause, cause);
  }
}
