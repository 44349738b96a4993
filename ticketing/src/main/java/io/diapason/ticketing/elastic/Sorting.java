package io.diapason.ticketing.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import io.diapason.ticketing.paging.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of our lists: newest first, and by id where two are of one millisecond. */
final class Sorting {

  private Sorting() {}

  static List<SortOptions> newestFirst() {
    return List.of(
        SortOptions.of(o -> o.field(f -> f.field("openedAt").order(SortOrder.Desc))),
        SortOptions.of(o -> o.field(f -> f.field("id").order(SortOrder.Desc))));
  }

  static List<FieldValue> after(@Nullable Cursor cursor) {
    return cursor == null
        ? List.of()
        : List.of(FieldValue.of(cursor.at().toEpochMilli()), FieldValue.of(cursor.id()));
  }
}
