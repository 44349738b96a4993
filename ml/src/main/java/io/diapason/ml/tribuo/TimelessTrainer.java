package io.diapason.ml.tribuo;

import io.diapason.ml.training.TrainingConfig;
import java.time.OffsetDateTime;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.LinearParameters;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.ModelProvenance;

/** Tribuo's linear trainer, but for the clock, for the reason given at {@link Clockless}. */
final class TimelessTrainer extends LinearSGDTrainer {

  // Tribuo's own default of 1 made the model far surer than it was right.
  private static final double LEARNING_RATE = 0.1;
  private static final double EPSILON = 0.1;
  private static final int NO_LOGGING = -1;
  private static final int ONE_BY_ONE = 1;

  private final OffsetDateTime at;

  TimelessTrainer(TrainingConfig config, OffsetDateTime at) {
    super(
        new LogMulticlass(),
        new AdaGrad(LEARNING_RATE, EPSILON),
        config.epochs(),
        NO_LOGGING,
        ONE_BY_ONE,
        config.seed());
    this.at = at;
  }

  @Override
  protected LinearSGDModel createModel(
      String name,
      ModelProvenance provenance,
      ImmutableFeatureMap featureMap,
      ImmutableOutputInfo<Label> outputInfo,
      LinearParameters parameters) {
    return super.createModel(
        name, Clockless.provenance(provenance, at), featureMap, outputInfo, parameters);
  }
}
