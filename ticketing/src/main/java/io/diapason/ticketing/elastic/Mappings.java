package io.diapason.ticketing.elastic;

import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;

/** What is searchable in each index. Everything else is kept as it came and never looked into. */
final class Mappings {

  private Mappings() {}

  static TypeMapping tickets() {
    return TypeMapping.of(
        m ->
            m.dynamic(DynamicMapping.False)
                .properties("tenant", p -> p.keyword(k -> k))
                .properties("id", p -> p.keyword(k -> k))
                .properties("state", p -> p.keyword(k -> k))
                .properties("active", p -> p.boolean_(b -> b))
                .properties("priority", p -> p.keyword(k -> k))
                .properties("team", p -> p.keyword(k -> k))
                .properties("service", p -> p.keyword(k -> k))
                .properties("clocks", p -> p.keyword(k -> k))
                .properties("breachAt", p -> p.date(d -> d))
                .properties("openedAt", p -> p.date(d -> d))
                .properties("updatedAt", p -> p.date(d -> d))
                .properties("dueAt", p -> p.date(d -> d))
                .properties("trackers", p -> p.keyword(k -> k))
                .properties("mirrorsDueAt", p -> p.date(d -> d))
                .properties("ticket", p -> p.object(o -> o.enabled(false))));
  }

  static TypeMapping headers() {
    return TypeMapping.of(
        m ->
            m.dynamic(DynamicMapping.False)
                .properties("tenant", p -> p.keyword(k -> k))
                .properties("id", p -> p.keyword(k -> k))
                .properties("status", p -> p.keyword(k -> k))
                .properties("openedAt", p -> p.date(d -> d))
                .properties("alertCount", p -> p.integer(i -> i))
                .properties("openCount", p -> p.integer(i -> i))
                .properties("header", p -> p.object(o -> o.enabled(false))));
  }

  static TypeMapping explanations() {
    return TypeMapping.of(
        m ->
            m.dynamic(DynamicMapping.False)
                .properties("tenant", p -> p.keyword(k -> k))
                .properties("incident", p -> p.keyword(k -> k))
                .properties("other", p -> p.keyword(k -> k))
                .properties("kind", p -> p.keyword(k -> k))
                .properties("alert", p -> p.keyword(k -> k))
                .properties("at", p -> p.date(d -> d))
                .properties("explanation", p -> p.object(o -> o.enabled(false))));
  }

  static TypeMapping runs() {
    return TypeMapping.of(
        m ->
            m.dynamic(DynamicMapping.False)
                .properties("tenant", p -> p.keyword(k -> k))
                .properties("id", p -> p.keyword(k -> k))
                .properties("state", p -> p.keyword(k -> k))
                .properties("runbook", p -> p.keyword(k -> k))
                .properties("ticket", p -> p.keyword(k -> k))
                .properties("incident", p -> p.keyword(k -> k))
                .properties("openedAt", p -> p.date(d -> d))
                .properties("dueAt", p -> p.date(d -> d))
                .properties("run", p -> p.object(o -> o.enabled(false))));
  }

  static TypeMapping books() {
    return TypeMapping.of(
        m ->
            m.dynamic(DynamicMapping.False)
                .properties("book", p -> p.object(o -> o.enabled(false))));
  }

  static TypeMapping members() {
    return TypeMapping.of(
        m ->
            m.dynamic(DynamicMapping.False)
                .properties("tenant", p -> p.keyword(k -> k))
                .properties("incident", p -> p.keyword(k -> k))
                .properties("fingerprint", p -> p.keyword(k -> k))
                .properties("left", p -> p.boolean_(b -> b))
                .properties("open", p -> p.boolean_(b -> b))
                .properties("joinedAt", p -> p.date(d -> d))
                .properties("alert", p -> p.object(o -> o.enabled(false))));
  }
}
