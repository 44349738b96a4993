package io.diapason.ticketing.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What documents must be like; a wish for nothing in particular is none. */
final class Filter {

  private final BoolQuery.Builder query = new BoolQuery.Builder();

  /** Exactly this. */
  Filter term(String field, @Nullable String value) {
    if (value != null) {
      query.filter(f -> f.term(t -> t.field(field).value(value)));
    }
    return this;
  }

  /** Any of these, unless there are none. */
  Filter any(String field, Collection<? extends Enum<?>> constants) {
    if (!constants.isEmpty()) {
      List<FieldValue> values =
          constants.stream().map(Enum::name).sorted().map(FieldValue::of).toList();
      query.filter(f -> f.terms(t -> t.field(field).terms(v -> v.value(values))));
    }
    return this;
  }

  /** From a moment on and before another. */
  Filter between(String field, @Nullable String from, @Nullable String until) {
    if (from != null) {
      query.filter(f -> f.range(r -> r.date(d -> d.field(field).gte(from))));
    }
    if (until != null) {
      query.filter(f -> f.range(r -> r.date(d -> d.field(field).lt(until))));
    }
    return this;
  }

  BoolQuery build() {
    return query.build();
  }
}
