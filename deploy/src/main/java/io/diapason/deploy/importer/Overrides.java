package io.diapason.deploy.importer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Overrides of schedules; those that are over are left out. */
final class Overrides {

  private Overrides() {}

  /**
   * Somebody takes over.
   *
   * @param user by the id of the export
   * @param name as the export says it; empty when it does not
   * @param from its beginning; null when the export does not say
   * @param until its end; null when the export does not say
   */
  record Draft(String user, String name, @Nullable Instant from, @Nullable Instant until) {}

  static void add(
      ImportPlan plan,
      People people,
      String what,
      Draft draft,
      List<Map<String, Object>> overrides) {
    Instant from = draft.from();
    Instant until = draft.until();
    if (draft.user().isEmpty() || from == null || until == null || !until.isAfter(from)) {
      plan.lost(what, "an override without a user, a beginning or a later end");
      return;
    }
    if (until.isAfter(plan.asOf())) {
      overrides.add(entry(overrides, people.named(draft.user(), draft.name(), what), from, until));
    }
  }

  static Map<String, Object> entry(
      List<Map<String, Object>> overrides, String person, Instant from, Instant until) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", "override-" + (overrides.size() + 1));
    entry.put("person", person);
    entry.put("from", from.toString());
    entry.put("until", until.toString());
    return entry;
  }
}
