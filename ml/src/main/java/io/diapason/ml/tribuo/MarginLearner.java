package io.diapason.ml.tribuo;

import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import io.diapason.ml.learned.Model;
import io.diapason.ml.learned.Prediction;
import io.diapason.ml.training.Lesson;
import io.diapason.ml.training.MarginConfig;
import io.diapason.ml.training.TableLearner;
import io.diapason.ml.tribuo.TimelessMarginTrainer.Aim;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tribuo.classification.liblinear.LibLinearClassificationModel;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;

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
    Aim aim = new Aim(type, Recency.cost(config), config.seed(), Recency.copies(config));
    LibLinearClassificationModel tribuo =
        (LibLinearClassificationModel)
            new TimelessMarginTrainer(aim, at)
                .train(WeighedLessons.of(repeated, counts(repeated, config), at));
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
   * What is to be learnt from these lessons: features that enough of them have, the most frequent
   * when there are too many, each with how many have it.
   */
  private static Map<String, Integer> counts(List<Lesson> lessons, MarginConfig config) {
    Map<String, int[]> counts = new HashMap<>();
    for (Lesson one : lessons) {
      for (String name : one.features().keySet()) {
        counts.computeIfAbsent(name, first -> new int[1])[0]++;
      }
    }
    Map<String, Integer> kept = new HashMap<>();
    counts.forEach(
        (name, count) -> {
          if (count[0] >= config.rarest()) {
            kept.put(name, count[0]);
          }
        });
    if (kept.size() > MOST_FEATURES) {
      kept.entrySet().stream()
          .sorted(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
          .limit(kept.size() - MOST_FEATURES)
          .map(Map.Entry::getKey)
          .toList()
          .forEach(kept::remove);
    }
    return new TreeMap<>(kept);
  }
}
