package io.diapason.ticketing.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list.
 *
 * @param items in the list's order
 * @param next where the rest begins; null when there is none
 */
public record Page<T>(List<T> items, @Nullable String next) {

  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
  }
}
