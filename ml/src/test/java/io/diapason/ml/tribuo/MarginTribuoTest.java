package io.diapason.ml.tribuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.bwaldvogel.liblinear.Model;
import io.diapason.ml.training.Lesson;
import io.diapason.ml.training.MarginConfig;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.RealIDInfo;
import org.tribuo.VariableIDInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.liblinear.LibLinearClassificationModel;
import org.tribuo.impl.ArrayExample;

/** What we build around Tribuo must stay a model that Tribuo itself reads and asks. */
class MarginTribuoTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static MarginModel learnt(int labels) {
    List<Lesson> lessons = new ArrayList<>();
    Random random = new Random(3);
    for (int at = 0; at < 300; at++) {
      int label = at % labels;
      SortedMap<String, Double> features = new TreeMap<>();
      features.put("word=w" + label, 1.0);
      features.put("word=n" + random.nextInt(20), 1.0);
      features.put("field:site=s" + random.nextInt(3), 1.0);
      lessons.add(new Lesson(NOON.plusSeconds(at), features, "l" + label, ""));
    }
    return (MarginModel) new MarginLearner().learn(lessons, MarginConfig.defaults());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void tribuoSaysTheSame(int labels) {
    MarginModel model = learnt(labels);
    for (int label = 0; label < labels; label++) {
      SortedMap<String, Double> features = new TreeMap<>();
      features.put("word=w" + label, 1.0);
      features.put("field:site=s1", 1.0);

      assertThat(model.predict(features).label()).isEqualTo("l" + label);
      assertThat(asked(model.tribuo(), model, features)).isEqualTo("l" + label);
    }
  }

  private static String asked(
      LibLinearClassificationModel tribuo, MarginModel model, SortedMap<String, Double> features) {
    TfIdf.Weighed weighed =
        new TfIdf(tribuo.getFeatureIDMap(), model.frame().documents()).weigh(features);
    return tribuo
        .predict(
            new ArrayExample<>(
                LabelFactory.UNKNOWN_LABEL,
                java.util.Arrays.copyOf(weighed.names(), weighed.count()),
                java.util.Arrays.copyOf(weighed.values(), weighed.count())))
        .getOutput()
        .getLabel();
  }

  @Test
  void isReadBackByTribuoWithItsOwnClasses() throws IOException {
    LibLinearClassificationModel before = learnt(3).tribuo();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    before.serializeToStream(bytes);

    LibLinearClassificationModel after =
        (LibLinearClassificationModel)
            org.tribuo.Model.<Label>deserializeFromStream(
                new ByteArrayInputStream(bytes.toByteArray()));

    VariableIDInfo known = after.getFeatureIDMap().get("word=w1");
    assertThat(known).isExactlyInstanceOf(RealIDInfo.class);
    assertThat(known.getCount()).isEqualTo(100);
    assertThat(known.getID()).isEqualTo(before.getFeatureIDMap().getID("word=w1"));
    Model weights = Inner.of(after);
    assertThat(weights.getFeatureWeights())
        .containsExactly(Inner.of(before).getFeatureWeights(), within(0.0));
    assertThat(after.getInnerModels().get(0)).isEqualTo(Inner.of(before));
  }
}
