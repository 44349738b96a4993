package io.diapason.ml.tribuo;

import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import io.diapason.ml.learned.Model;
import io.diapason.ml.registry.ModelBytes;
import io.diapason.ml.training.Lesson;
import io.diapason.ml.training.MarginConfig;
import io.diapason.ml.training.TableLearner;
import io.diapason.ml.tribuo.Weighing.Weighed;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationModel;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Learns linear margins, one label against the rest, with Tribuo's LIBLINEAR. */
public final class MarginLearner implements TableLearner {

  @Override
  public Model learn(List<Lesson> lessons, MarginConfig config) {
    return new MarginModel(train(lessons, config), new MarginFrame(lessons.size(), 1));
  }

  @Override
  public Learnt learn(List<Lesson> lessons, MarginConfig config, double temperature) {
    LibLinearClassificationModel tribuo = train(lessons, config);
    MarginFrame frame = new MarginFrame(lessons.size(), temperature);
    ModelBytes bytes = MarginBytes.write(frame, tribuo);
    return new Learnt(
        new MarginModel(tribuo, frame),
        bytes,
        ProvenanceUtil.formattedProvenanceString(tribuo.getProvenance()));
  }

  @Override
  public double temperature(Model sibling, List<Lesson> unseen) {
    MarginModel model = (MarginModel) sibling;
    int[] truths = unseen.stream().mapToInt(one -> model.labels().indexOf(one.label())).toArray();
    return Temperature.fitted(
        unseen.stream().map(one -> model.margins(one.features())).toList(), truths);
  }

  @Override
  public Model stretched(Model sibling, double temperature) {
    return ((MarginModel) sibling).at(temperature);
  }

  private static LibLinearClassificationModel train(List<Lesson> lessons, MarginConfig config) {
    OffsetDateTime at = lessons.get(lessons.size() - 1).at().atOffset(ZoneOffset.UTC);
    LinearType type =
        switch (config.kind()) {
          case MARGIN -> LinearType.L2R_L2LOSS_SVC_DUAL;
          case LOGISTIC -> LinearType.L2R_LR_DUAL;
        };
    return (LibLinearClassificationModel)
        new TimelessMarginTrainer(type, Recency.cost(config), config.seed(), at)
            .train(
                weighed(
                    counted(lessons, at), lessons.size(), Recency.repeated(lessons, config), at));
  }

  /** With the values as they come: only Tribuo's counts of each feature are of interest. */
  private static ImmutableFeatureMap counted(List<Lesson> lessons, OffsetDateTime at) {
    MutableDataset<Label> counted = dataset(lessons.size(), at);
    lessons.forEach(
        one -> counted.add(TribuoModel.example(new Label(one.label()), one.features())));
    return counted.getFeatureIDMap();
  }

  private static MutableDataset<Label> weighed(
      ImmutableFeatureMap domain, int documents, List<Lesson> lessons, OffsetDateTime at) {
    Weighing weighing = new Weighing(domain, documents);
    MutableDataset<Label> weighed = dataset(lessons.size(), at);
    for (Lesson one : lessons) {
      Weighed document = weighing.weigh(one.features());
      weighed.add(
          new ArrayExample<>(
              new Label(one.label()),
              Arrays.copyOf(document.names(), document.count()),
              Arrays.copyOf(document.values(), document.count())));
    }
    return weighed;
  }

  private static MutableDataset<Label> dataset(int lessons, OffsetDateTime at) {
    LabelFactory labels = new LabelFactory();
    String source = lessons + " rows; all times here are when the newest of them was opened";
    return new MutableDataset<>(new SimpleDataSourceProvenance(source, at, labels), labels);
  }
}
