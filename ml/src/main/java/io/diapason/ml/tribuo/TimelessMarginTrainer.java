package io.diapason.ml.tribuo;

import com.oracle.labs.mlrg.olcut.util.Pair;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.tribuo.Dataset;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.common.liblinear.LibLinearModel;
import org.tribuo.provenance.ModelProvenance;

/**
 * Tribuo's LIBLINEAR trainer, but for the clock, for the reason given at {@link Clockless}, and
 * with the features of each label stretched as {@link LikelihoodRatios} says.
 */
final class TimelessMarginTrainer extends LibLinearClassificationTrainer {

  private static final int MOST_ITERATIONS = 300;
  private static final double ENOUGH = 0.1;
  private static final int TWO = 2;

  private final OffsetDateTime at;
  private final double unseen;

  TimelessMarginTrainer(Aim aim, OffsetDateTime at) {
    super(
        new LinearClassificationType(aim.type()), aim.cost(), MOST_ITERATIONS, ENOUGH, aim.seed());
    this.at = at;
    this.unseen = aim.unseen();
  }

  /**
   * What is to be made small.
   *
   * @param type which loss
   * @param cost of being wrong against having large weights
   * @param seed of the order in which rows are looked at
   * @param unseen see {@link LikelihoodRatios}
   */
  record Aim(LinearClassificationType.LinearType type, double cost, long seed, double unseen) {}

  @Override
  protected Pair<FeatureNode[][], double[][]> extractData(
      Dataset<Label> dataset, ImmutableOutputInfo<Label> labels, ImmutableFeatureMap features) {
    double[] answers =
        dataset.getData().stream().mapToDouble(one -> labels.getID(one.getOutput())).toArray();
    return new Pair<>(((WeighedLessons) dataset).rows(), new double[][] {answers});
  }

  @Override
  protected List<Model> trainModels(
      Parameter parameter, int features, FeatureNode[][] rows, double[][] outputs) {
    int labels = 1 + (int) Arrays.stream(outputs[0]).max().orElse(0);
    StretchedRows stretched = new StretchedRows(rows, features, unseen);
    // Of two labels one margin says both.
    double[][] weights = new double[labels == TWO ? 1 : labels][];
    for (int label = 0; label < weights.length; label++) {
      boolean[] isOne = new boolean[rows.length];
      for (int row = 0; row < rows.length; row++) {
        isOne[row] = outputs[0][row] == label;
      }
      weights[label] = stretched.learn(isOne, parameter, seed);
    }
    return List.of(Inner.of(parameter.getSolverType(), weights, labels));
  }

  @Override
  protected LibLinearModel<Label> createModel(
      ModelProvenance provenance,
      ImmutableFeatureMap features,
      ImmutableOutputInfo<Label> labels,
      List<Model> models) {
    return super.createModel(Clockless.provenance(provenance, at), features, labels, models);
  }
}
