package io.diapason.correlation.flink;

import io.diapason.correlation.cause.CausePolicy;
import io.diapason.correlation.incident.Surroundings;
import io.diapason.correlation.incident.Table;
import io.diapason.vocabulary.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The changes that may still be suspects, by CI, in durable state. */
record RecentChanges(Table<List<Change>> byCi) implements Surroundings.Changes {

  /** A CI that is altered more often than this within the memory keeps its newest changes. */
  private static final int MAX_PER_CI = 50;

  @Override
  public List<Change> of(String ci) {
    List<Change> found = byCi.get(ci);
    return found == null ? List.of() : found;
  }

  void add(Change change) {
    List<Change> known = of(change.ci());
    List<Change> next =
        new ArrayList<>(known.subList(known.size() < MAX_PER_CI ? 0 : 1, known.size()));
    next.add(change);
    byCi.put(change.ci(), next);
  }

  /** Forgets those that are too old to be suspects. */
  void fade(String ci, Instant now) {
    List<Change> fresh =
        of(ci).stream()
            .filter(change -> change.receivedAt().plus(CausePolicy.CHANGE_MEMORY).isAfter(now))
            .toList();
    if (fresh.isEmpty()) {
      byCi.remove(ci);
    } else {
      byCi.put(ci, new ArrayList<>(fresh));
    }
  }
}
