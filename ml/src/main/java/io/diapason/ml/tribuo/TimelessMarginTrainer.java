package io.diapason.ml.tribuo;

import de.bwaldvogel.liblinear.Model;
import java.time.OffsetDateTime;
import java.util.List;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.common.liblinear.LibLinearModel;
import org.tribuo.provenance.ModelProvenance;

/** Tribuo's LIBLINEAR trainer, but for the clock, for the reason given at {@link Clockless}. */
final class TimelessMarginTrainer extends LibLinearClassificationTrainer {

  private static final int MOST_ITERATIONS = 300;
  private static final double ENOUGH = 0.1;

  private final OffsetDateTime at;

  TimelessMarginTrainer(
      LinearClassificationType.LinearType type, double cost, long seed, OffsetDateTime at) {
    super(new LinearClassificationType(type), cost, MOST_ITERATIONS, ENOUGH, seed);
    this.at = at;
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
