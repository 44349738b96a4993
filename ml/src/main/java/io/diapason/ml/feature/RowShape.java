package io.diapason.ml.feature;

import java.util.List;

/**
 * Which columns of a table a model may see, and as what. Whatever is not named here is not seen:
 * that is what keeps the outcome out of the input.
 *
 * @param texts columns of free text, read as words
 * @param categories columns whose values are names
 * @param pairs two or more categories whose values matter together
 * @param time the column that says when it was opened; empty when there is none
 */
public record RowShape(
    List<String> texts, List<String> categories, List<List<String>> pairs, String time) {

  public RowShape {
    texts = texts == null ? List.of() : List.copyOf(texts);
    categories = categories == null ? List.of() : List.copyOf(categories);
    pairs = pairs == null ? List.of() : pairs.stream().map(List::copyOf).toList();
    time = time == null ? "" : time;
  }
}
