package io.diapason.ticketing.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What documents must be like; a wish for nothing in particular is none. */
final class Filter {

  private static final Pattern SPECIAL = Pattern.compile("[*?\\\\]");

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
  Filter between(String field, @Nullable Instant from, @Nullable Instant until) {
    if (from != null) {
      query.filter(f -> f.range(r -> r.date(d -> d.field(field).gte(from.toString()))));
    }
    if (until != null) {
      query.filter(f -> f.range(r -> r.date(d -> d.field(field).lt(until.toString()))));
    }
    return this;
  }

  /** Each of these somewhere in it, whatever the case. */
  Filter containing(String field, List<String> words) {
    for (String word : words) {
      String pattern = "*" + SPECIAL.matcher(word).replaceAll("\\\\$0") + "*";
      query.filter(f -> f.wildcard(w -> w.field(field).wildcard(pattern).caseInsensitive(true)));
    }
    return this;
  }

  BoolQuery build() {
    return query.build();
  }
}
