package io.diapason.ml.tribuo;

import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import io.diapason.ml.registry.ModelBytes;
import io.diapason.ml.training.Learner;
import io.diapason.ml.training.Lesson;
import io.diapason.ml.training.TrainingConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Learns a logistic regression with Tribuo. */
final class TribuoLearner implements Learner {

  // Tribuo announces every training on the console. Kept in a field, or the setting is collected.
  private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

  static {
    TRIBUO.setLevel(Level.WARNING);
  }

  @Override
  public Learnt learn(List<Lesson> lessons, TrainingConfig config) {
    Instant newest = lessons.get(lessons.size() - 1).at();
    OffsetDateTime at = newest.atOffset(ZoneOffset.UTC);
    LinearSGDModel model = new TimelessTrainer(config, at).train(dataset(lessons, at));
    return new Learnt(
        new TribuoModel(model),
        bytes(model),
        ProvenanceUtil.formattedProvenanceString(model.getProvenance()));
  }

  private static MutableDataset<Label> dataset(List<Lesson> lessons, OffsetDateTime at) {
    LabelFactory labels = new LabelFactory();
    String description =
        lessons.size() + " past incidents; all times here are when the newest of them opened";
    MutableDataset<Label> dataset =
        new MutableDataset<>(new SimpleDataSourceProvenance(description, at, labels), labels);
    for (Lesson lesson : lessons) {
      dataset.add(TribuoModel.example(new Label(lesson.label()), lesson.features()));
    }
    return dataset;
  }

  private static ModelBytes bytes(Model<Label> model) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      model.serializeToStream(bytes);
      return ModelBytes.of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to write a model to memory, but " + e, e);
    }
  }
}
