package io.diapason.ticketing.elastic;

import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import java.util.HashMap;
import java.util.Map;

/** What is searchable in each index. Everything else is kept as it came and never looked into. */
final class Mappings {

  private static final Property WORD = Property.of(p -> p.keyword(k -> k));

  /** Words are looked for anywhere in it, so it stays whole. */
  private static final Property LINE = Property.of(p -> p.keyword(k -> k.ignoreAbove(2_000)));

  private static final Property MOMENT = Property.of(p -> p.date(d -> d));
  private static final Property NUMBER = Property.of(p -> p.integer(i -> i));
  private static final Property FLAG = Property.of(p -> p.boolean_(b -> b));
  private static final Property KEPT = Property.of(p -> p.object(o -> o.enabled(false)));

  private final Map<String, Property> properties = new HashMap<>();

  private Mappings() {}

  static TypeMapping tickets() {
    return new Mappings()
        .all(WORD, "tenant", "id", "state", "priority", "team", "service", "clocks", "trackers")
        .all(WORD, "assignee", "watchers", "parent")
        .all(LINE, "title")
        .all(FLAG, "active")
        .all(MOMENT, "breachAt", "openedAt", "updatedAt", "dueAt", "mirrorsDueAt")
        .keeping("ticket");
  }

  static TypeMapping headers() {
    return new Mappings()
        .all(WORD, "tenant", "id", "status")
        .all(MOMENT, "openedAt")
        .all(NUMBER, "alertCount", "openCount")
        .keeping("header");
  }

  static TypeMapping explanations() {
    return new Mappings()
        .all(WORD, "tenant", "incident", "other", "kind", "alert")
        .all(MOMENT, "at")
        .keeping("explanation");
  }

  static TypeMapping runs() {
    return new Mappings()
        .all(WORD, "tenant", "id", "state", "runbook", "ticket", "incident")
        .all(MOMENT, "openedAt", "dueAt")
        .keeping("run");
  }

  static TypeMapping audit() {
    return new Mappings()
        .all(WORD, "tenant", "id", "kind", "subject", "action", "by")
        .all(MOMENT, "at")
        .keeping("entry");
  }

  static TypeMapping books() {
    return new Mappings().keeping("book");
  }

  static TypeMapping members() {
    return new Mappings()
        .all(WORD, "tenant", "incident", "fingerprint")
        .all(FLAG, "left", "open")
        .all(MOMENT, "joinedAt")
        .keeping("alert");
  }

  private Mappings all(Property kind, String... fields) {
    for (String field : fields) {
      properties.put(field, kind);
    }
    return this;
  }

  private TypeMapping keeping(String field) {
    properties.put(field, KEPT);
    return TypeMapping.of(m -> m.dynamic(DynamicMapping.False).properties(properties));
  }
}
