package io.diapason.ml.tribuo;

import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import io.diapason.ml.learned.Model;
import io.diapason.ml.learned.Prediction;
import io.diapason.ml.training.Lesson;
import io.diapason.ml.training.MarginConfig;
import io.diapason.ml.training.TableLearner;
import io.diapason.ml.tribuo.TfIdf.Weighed;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.ImmutableDataset;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.MutableOutputInfo;
import org.tribuo.RealInfo;
import org.tribuo.VariableInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationModel;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Learns linear margins, one label against the rest, with Tribuo's LIBLINEAR. */
public final class MarginLearner implements TableLearner {

  private static final int MOST_FEATURES = 400_000;
  private static final int TWO = 2;

  // Tribuo announces every training on the console. Kept in a field, or the setting is collected.
  private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

  static {
    TRIBUO.setLevel(Level.WARNING);
  }

  @Override
  public Model learn(List<Lesson> lessons, MarginConfig config) {
    OffsetDateTime at = lessons.get(lessons.size() - 1).at().atOffset(ZoneOffset.UTC);
    LinearType type =
        switch (config.kind()) {
          case MARGIN -> LinearType.L2R_L2LOSS_SVC_DUAL;
          case LOGISTIC -> LinearType.L2R_LR_DUAL;
        };
    List<Lesson> repeated = Recency.repeated(lessons, config);
    LibLinearClassificationModel tribuo =
        (LibLinearClassificationModel)
            new TimelessMarginTrainer(type, Recency.cost(config), config.seed(), at)
                .train(weighed(repeated, config, at));
    return new MarginModel(tribuo, new MarginFrame(repeated.size()));
  }

  @Override
  public Model calibrated(Model learnt, Model sibling, List<Lesson> unseen) {
    MarginModel raw = (MarginModel) sibling;
    int[] truths = unseen.stream().mapToInt(one -> raw.labels().indexOf(one.label())).toArray();
    double temperature =
        TemperatureScaling.fitted(
            unseen.stream().map(one -> raw.margins(one.features())).toList(), truths);
    BetaCalibration beta = BetaCalibration.NONE;
    // Of two labels the temperature alone keeps the order of all rows, which a bend would break.
    if (raw.labels().size() > TWO) {
      MarginModel stretched = raw.calibrated(temperature, BetaCalibration.NONE);
      List<Prediction> said =
          unseen.stream().map(one -> stretched.predict(one.features())).toList();
      beta =
          BetaCalibration.fitted(
              said.stream().map(Prediction::probability).toList(),
              IntStream.range(0, said.size())
                  .mapToObj(one -> said.get(one).label().equals(unseen.get(one).label()))
                  .toList());
    }
    return ((MarginModel) learnt).calibrated(temperature, beta);
  }

  @Override
  public Learnt keep(Model learnt) {
    MarginModel model = (MarginModel) learnt;
    return new Learnt(
        model,
        MarginBytes.write(model.frame(), model.tribuo()),
        ProvenanceUtil.formattedProvenanceString(model.tribuo().getProvenance()));
  }

  /**
   * Tribuo's own counting of features keeps every value that it meets, a map for each of some
   * hundred thousand features; what is needed of it, how many rows have the feature, is known.
   */
  private static ImmutableDataset<Label> weighed(
      List<Lesson> lessons, MarginConfig config, OffsetDateTime at) {
    Map<String, Integer> counts = Domain.counts(lessons, config.rarest(), MOST_FEATURES);
    List<VariableInfo> features = new ArrayList<>();
    // Range and mean are those of a value of 1: nothing reads them, but Tribuo wants them sound.
    counts.forEach((name, count) -> features.add(new RealInfo(name, count, 1, 1, 1, 0)));
    ImmutableFeatureMap domain = new ImmutableFeatureMap(features);
    LabelFactory factory = new LabelFactory();
    MutableOutputInfo<Label> labels = factory.generateInfo();
    TfIdf tfIdf = new TfIdf(Domain.of(domain), lessons.size());
    List<Example<Label>> examples = new ArrayList<>();
    for (Lesson one : lessons) {
      Weighed document = tfIdf.weigh(one.features());
      // Tribuo refuses an example that has no feature; nothing could be learnt from it.
      if (document.count() > 0) {
        Label label = new Label(one.label());
        labels.observe(label);
        examples.add(
            new ArrayExample<>(
                label,
                Arrays.copyOf(document.names(), document.count()),
                Arrays.copyOf(document.values(), document.count())));
      }
    }
    String source = lessons.size() + " rows; all times here are when the newest was opened";
    return new ImmutableDataset<>(
        examples,
        new SimpleDataSourceProvenance(source, at, factory),
        factory,
        domain,
        labels.generateImmutableOutputInfo(),
        false);
  }
}
