package io.diapason.ingest.source.generic;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words in which a sender says how an alert stands, in any case.
 *
 * @param firing the words for a condition that holds; when there are none, every word that is in
 *     neither of the other sets means it
 * @param acknowledged the words for one that somebody took
 * @param resolved the words for one that is over
 */
public record StatusWords(Set<String> firing, Set<String> acknowledged, Set<String> resolved) {

  /** What most senders write. */
  public static final StatusWords USUAL =
      new StatusWords(
          Set.of(),
          Set.of("acknowledged", "acknowledge", "ack"),
          Set.of("resolved", "resolve", "ok", "closed", "recovered", "recovery", "up", "inactive"));

  public StatusWords {
    firing = lower(firing);
    acknowledged = lower(acknowledged);
    resolved = lower(resolved);
    for (String word : resolved) {
      if (firing.contains(word) || acknowledged.contains(word)) {
        throw new IllegalArgumentException(
            "Expected each status word to mean one thing, but '" + word + "' is there twice");
      }
    }
  }

  private static Set<String> lower(Set<String> words) {
    return words.stream()
        .map(word -> word.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
