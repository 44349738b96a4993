package io.diapason.ml.tribuo;

import java.util.Map;
import java.util.SortedMap;

/**
 * What a feature weighs before the model sees it: a rare word more than a common one (ln of the
 * inverse share of documents that have it), and all words of a document together as much as those
 * of any other, so that neither length nor chatter decides. What is no word keeps its value.
 *
 * <p>Reference: Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988
 * (tf-idf with cosine normalisation).
 */
final class TfIdf {

  private final Domain domain;
  private final int documents;

  TfIdf(Domain domain, int documents) {
    this.domain = domain;
    this.documents = documents;
  }

  /** The known features by id and weight; numbers that are none say nothing. */
  Weighed weigh(SortedMap<String, Double> features) {
    int[] ids = new int[features.size()];
    double[] values = new double[features.size()];
    String[] names = new String[features.size()];
    int count = 0;
    double words = 0;
    double pairs = 0;
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      int known = domain.count(feature.getKey());
      double value = feature.getValue();
      if (known == 0 || !Double.isFinite(value)) {
        continue;
      }
      if (isWord(feature.getKey()) || isPair(feature.getKey())) {
        value *= 1 + Math.log((1.0 + documents) / (1.0 + known));
      }
      words += isWord(feature.getKey()) ? value * value : 0;
      pairs += isPair(feature.getKey()) ? value * value : 0;
      names[count] = feature.getKey();
      ids[count] = domain.id(feature.getKey());
      values[count++] = value;
    }
    for (int at = 0; at < count; at++) {
      values[at] /= isWord(names[at]) ? Math.sqrt(words) : isPair(names[at]) ? Math.sqrt(pairs) : 1;
    }
    return new Weighed(count, ids, names, values);
  }

  /**
   * What a document weighs.
   *
   * @param count how many entries of the arrays are filled
   * @param ids of the features
   * @param names of the features
   * @param values of the features
   */
  @SuppressWarnings("ArrayRecordComponent") // Lives for one prediction and is never compared.
  record Weighed(int count, int[] ids, String[] names, double[] values) {}

  private static boolean isWord(String name) {
    return name.startsWith("word=");
  }

  private static boolean isPair(String name) {
    return name.startsWith("pair=");
  }
}
