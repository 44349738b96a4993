package io.diapason.deploy.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that a writer probably meant. */
final class NearestName {

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private NearestName() {}

  /** A hint that names the nearest known name and, when none is near, all of them. */
  static String hint(String found, Collection<String> known) {
    TreeSet<String> sorted = new TreeSet<>(known);
    return sorted.stream()
        .min(Comparator.comparingInt(name -> distance(found, name)))
        .filter(name -> distance(found, name) <= Math.max(2, name.length() / 2))
        .map(name -> "did you mean '" + name + "'?")
        .orElseGet(() -> "known here: " + String.join(", ", sorted));
  }

  private static int distance(String found, String name) {
    return DISTANCE.apply(found.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
  }
}
