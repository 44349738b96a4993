package io.diapason.ingest.stream;

import io.diapason.vocabulary.DeadLetter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some dead letters, newest first.
 *
 * @param items the letters
 * @param next where the page after this one begins; null when this is the last
 */
public record DeadLetterPage(List<DeadLetter> items, @Nullable Long next) {

  public DeadLetterPage {
    items = List.copyOf(items);
  }
}
