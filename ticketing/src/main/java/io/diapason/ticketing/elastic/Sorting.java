package io.diapason.ticketing.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import io.diapason.ticketing.paging.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of what is found. */
final class Sorting {

  /** By what lists are in order, both downwards. */
  static final List<String> NEWEST_FIRST = List.of("openedAt", "id");

  private Sorting() {}

  /** The order of our lists: newest first, and by id where two are of one millisecond. */
  static List<SortOptions> newestFirst() {
    return newestFirst(NEWEST_FIRST.get(0));
  }

  /** The same order, by another time. */
  static List<SortOptions> newestFirst(String time) {
    return List.of(by(time, SortOrder.Desc), by("id", SortOrder.Desc));
  }

  static SortOptions ascending(String field) {
    return by(field, SortOrder.Asc);
  }

  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(o -> o.field(f -> f.field(field).order(order)));
  }

  static List<FieldValue> after(@Nullable Cursor cursor) {
    return cursor == null
        ? List.of()
        : List.of(FieldValue.of(cursor.at().toEpochMilli()), FieldValue.of(cursor.id()));
  }
}
