package io.diapason.ml.tribuo;

import java.util.Map;
import java.util.SortedMap;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.VariableIDInfo;

/**
 * What a feature weighs before the model sees it: a rare word more than a common one (ln of the
 * inverse share of documents that have it), and all words of a document together as much as those
 * of any other, so that neither length nor chatter decides. What is no word keeps its value.
 *
 * <p>Reference: Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988
 * (tf-idf with cosine normalisation).
 */
final class TfIdf {

  private static final byte OTHER = 0;
  private static final byte WORD = 1;
  private static final byte PAIR = 2;

  private final ImmutableFeatureMap domain;
  private final int documents;

  TfIdf(ImmutableFeatureMap domain, int documents) {
    this.domain = domain;
    this.documents = documents;
  }

  /** The known features by id and weight; numbers that are none say nothing. */
  Weighed weigh(SortedMap<String, Double> features) {
    int[] ids = new int[features.size()];
    double[] values = new double[features.size()];
    String[] names = new String[features.size()];
    byte[] kinds = new byte[features.size()];
    int count = 0;
    double[] squares = new double[PAIR + 1];
    for (Map.Entry<String, Double> feature : features.entrySet()) {
      VariableIDInfo known = domain.get(feature.getKey());
      double value = feature.getValue();
      if (known == null || !Double.isFinite(value)) {
        continue;
      }
      byte kind = kind(feature.getKey());
      if (kind != OTHER) {
        value *= 1 + Math.log((1.0 + documents) / (1.0 + known.getCount()));
      }
      squares[kind] += value * value;
      kinds[count] = kind;
      names[count] = feature.getKey();
      ids[count] = known.getID();
      values[count++] = value;
    }
    squares[OTHER] = 1;
    for (int at = 0; at < count; at++) {
      values[at] /= Math.sqrt(squares[kinds[at]]);
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

  private static byte kind(String name) {
    return name.startsWith("word=") ? WORD : name.startsWith("pair=") ? PAIR : OTHER;
  }
}
