package io.diapason.ml.feature;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a model sees of a row of a table: words, pairs of words that stand near each other, names,
 * names that occur together, hour and weekday.
 *
 * <p>A word or pair counts 1 + ln of how often it occurs, anything else 1. The work is bounded
 * however long a text is: what lies beyond the bounds is not read.
 */
public final class RowFeatures {

  /** The version of names and meaning; written on the card of each model. */
  public static final String VERSION = "r1";

  private static final int CHARACTERS_READ = 16_000;
  private static final int WORDS_READ = 300;

  /** How many words after a word are paired with it. */
  private static final int WINDOW = 4;

  private static final int LONGEST_VALUE = 120;

  /** Shared, since a table of tickets has millions of them. */
  private static final Double ONCE = 1.0;

  private final SortedMap<String, Double> features = new TreeMap<>();

  private RowFeatures() {}

  /** The features of a row, sorted by name; columns that the row does not have are unknown. */
  public static SortedMap<String, Double> of(RowShape shape, Map<String, String> row, Instant at) {
    RowFeatures made = new RowFeatures();
    shape.texts().forEach(column -> made.text(row.getOrDefault(column, "")));
    made.features.replaceAll((name, count) -> count.equals(ONCE) ? ONCE : 1 + Math.log(count));
    shape.categories().forEach(column -> made.category(column, row));
    shape.pairs().forEach(columns -> made.together(columns, row));
    if (!shape.time().isEmpty()) {
      made.time(at);
    }
    return Collections.unmodifiableSortedMap(made.features);
  }

  private void text(String text) {
    List<String> words = Tokens.of(text, CHARACTERS_READ, WORDS_READ);
    for (int at = 0; at < words.size(); at++) {
      features.merge("word=" + words.get(at), ONCE, Double::sum);
      int end = Math.min(words.size(), at + 1 + WINDOW);
      for (int next = at + 1; next < end; next++) {
        features.merge("pair=" + words.get(at) + " " + words.get(next), ONCE, Double::sum);
      }
    }
  }

  private void category(String column, Map<String, String> row) {
    String value = known(column, row);
    if (!value.isEmpty()) {
      features.put("field:" + column + "=" + value, ONCE);
    }
  }

  private void together(List<String> columns, Map<String, String> row) {
    StringBuilder values = new StringBuilder();
    for (String column : columns) {
      String value = known(column, row);
      if (value.isEmpty()) {
        return;
      }
      values.append(values.length() == 0 ? "" : " / ").append(value);
    }
    features.put("fields:" + String.join("+", columns) + "=" + values, ONCE);
  }

  private void time(Instant at) {
    OffsetDateTime opened = at.atOffset(ZoneOffset.UTC);
    features.put("hour=" + opened.getHour(), ONCE);
    features.put("weekday=" + opened.getDayOfWeek(), ONCE);
  }

  /** Empty when unknown; a question mark is how some exports say so. */
  private static String known(String column, Map<String, String> row) {
    String value = row.getOrDefault(column, "").strip();
    return value.equals("?") || value.length() > LONGEST_VALUE ? "" : value;
  }
}
