package io.diapason.ml.registry;

import io.diapason.ml.advice.Question;
import io.diapason.ml.table.TableTask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a model before it is asked.
 *
 * @param id the question's name and the first 12 hex digits of the checksum, such as {@code
 *     team-0123456789ab}; the same training gives the same id
 * @param question what it answers
 * @param featureVersion what it sees, see {@code IncidentFeatures.VERSION}
 * @param trainedOn the incidents it learnt from
 * @param metrics for a model of our own incidents those of exactly these bytes and this threshold;
 *     for a table's model an estimate by its sibling, see {@link ModelMetrics}
 * @param threshold below this probability it abstains, 0 to 1
 * @param labels what it can answer, sorted
 * @param sha256 the checksum of its bytes, 64 hex digits
 * @param provenance how it came about, in the words of the library that trained it
 * @param seed of the training
 * @param task what a table's model was to learn and may see; null for a model of our own incidents
 * @param expected what it met and said on incidents that it had not learnt from; null for a table's
 *     model, which the stream does not ask, and for older ones
 */
public record ModelCard(
    String id,
    Question question,
    String featureVersion,
    TimeSpan trainedOn,
    ModelMetrics metrics,
    double threshold,
    List<String> labels,
    String sha256,
    String provenance,
    long seed,
    @Nullable TableTask task,
    @Nullable Expected expected) {

  public ModelCard {
    labels = labels == null ? List.of() : List.copyOf(labels);
    if (!id.equals(idFor(question, sha256))) {
      throw new IllegalArgumentException(
          "Expected the model id " + idFor(question, sha256) + ", but the card says " + id);
    }
  }

  /** The id of a model by what it answers and its checksum. */
  public static String idFor(Question question, String sha256) {
    return question.wireName() + "-" + sha256.substring(0, Math.min(12, sha256.length()));
  }
}
