package io.diapason.ml.tribuo;

import de.bwaldvogel.liblinear.FeatureNode;
import io.diapason.ml.training.Lesson;
import io.diapason.ml.tribuo.TfIdf.Weighed;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tribuo.ImmutableDataset;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.MutableOutputInfo;
import org.tribuo.VariableInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Lessons as Tribuo's examples. Tribuo's own datasets look every feature up by name, three times,
 * and count what values it takes; what is needed of that, how many rows have the feature, is known.
 */
final class WeighedLessons extends ImmutableDataset<Label> {

  private static final long serialVersionUID = 1;

  private final transient List<Weighed> documents = new ArrayList<>();

  private WeighedLessons(
      String source,
      OffsetDateTime at,
      ImmutableFeatureMap features,
      ImmutableOutputInfo<Label> labels) {
    super(
        new SimpleDataSourceProvenance(source, at, new LabelFactory()),
        new LabelFactory(),
        features,
        labels);
  }

  /**
   * Weighs lessons.
   *
   * @param counts of the features that count, in how many lessons each stands
   * @param at what is said to be the moment
   */
  static WeighedLessons of(List<Lesson> lessons, Map<String, Integer> counts, OffsetDateTime at) {
    List<VariableInfo> features = new ArrayList<>();
    counts.forEach((name, count) -> features.add(new CountedFeature(name, count)));
    ImmutableFeatureMap domain = new ImmutableFeatureMap(features);
    MutableOutputInfo<Label> labels = new LabelFactory().generateInfo();
    TfIdf tfIdf = new TfIdf(domain, lessons.size());
    List<Weighed> documents = new ArrayList<>();
    List<Label> answers = new ArrayList<>();
    for (Lesson one : lessons) {
      Weighed document = tfIdf.weigh(one.features());
      // Tribuo refuses an example that has no feature; nothing could be learnt from it.
      if (document.count() > 0) {
        Label label = new Label(one.label());
        labels.observe(label);
        documents.add(document);
        answers.add(label);
      }
    }
    String source = lessons.size() + " rows; all times here are when the newest was opened";
    WeighedLessons made =
        new WeighedLessons(source, at, domain, labels.generateImmutableOutputInfo());
    made.documents.addAll(documents);
    // Tribuo is told of answers here; what stands in the rows goes to the solver as it is.
    answers.forEach(label -> made.data.add(new ArrayExample<>(label)));
    return made;
  }

  /** The rows as the solver wants them: features numbered from 1 on, the bias last. */
  FeatureNode[][] rows() {
    FeatureNode[][] rows = new FeatureNode[documents.size()][];
    for (int row = 0; row < rows.length; row++) {
      Weighed document = documents.get(row);
      rows[row] = new FeatureNode[document.count() + 1];
      for (int at = 0; at < document.count(); at++) {
        rows[row][at] = new FeatureNode(document.ids()[at] + 1, document.values()[at]);
      }
      rows[row][document.count()] = new FeatureNode(getFeatureIDMap().size() + 1, 1);
    }
    return rows;
  }
}
