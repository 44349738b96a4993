package io.diapason.correlation.incident;

import io.diapason.vocabulary.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recent change on a CI from which a fault can have reached both an incident and an alert.
 *
 * @param change the change; null when there is none
 * @param explains how well it explains both: the share of the incident's CIs that it can have
 *     reached, times e<sup>-t</sup>, t being its age in scales; 0 when there is none
 */
record SharedChange(@Nullable Change change, double explains) {

  private static final SharedChange NONE = new SharedChange(null, 0);

  /** What is older than so many scales says nothing any more. */
  private static final int SCALES = 3;

  /** The id of the change; null when there is none. */
  @Nullable String id() {
    return change == null ? null : change.id();
  }

  /**
   * The changes that may have brought an alert about.
   *
   * @param newestFirst of equals the first by id
   * @param at when the alert came to be known
   * @param scale after so long a change counts e<sup>-1</sup>
   */
  record Search(List<Change> newestFirst, Instant at, Duration scale) {

    private static final Comparator<Change> NEWEST_FIRST =
        Comparator.comparing(Change::madeAt).reversed().thenComparing(Change::id);

    /** Looks for them on the alert's CI and on those upstream of it. */
    static Search around(Arrival arrival, List<String> upstream, Duration scale) {
      List<Change> found = new ArrayList<>(0);
      Instant at = arrival.at();
      Instant oldest = at.minus(scale.multipliedBy(SCALES));
      Surroundings.Changes known = arrival.surroundings().changes();
      add(found, known.of(arrival.place()), oldest, at);
      for (String root : upstream) {
        add(found, known.of(root), oldest, at);
      }
      found.sort(NEWEST_FIRST);
      return new Search(found, at, scale);
    }

    private static void add(List<Change> found, List<Change> known, Instant oldest, Instant at) {
      for (Change change : known) {
        if (change.madeAt().isAfter(oldest) && !change.madeAt().isAfter(at)) {
          found.add(change);
        }
      }
    }

    /** The newest of them that can have reached an incident and was made before it broke out. */
    SharedChange of(IncidentState incident) {
      for (Change change : newestFirst) {
        if (incident.roots().containsKey(change.ci())
            && !change.madeAt().isAfter(incident.openedAt())) {
          double age = Growth.seconds(change.madeAt(), at);
          int reached = incident.roots().getOrDefault(change.ci(), 0);
          double coverage = reached / (double) Math.max(reached, incident.episodes().size());
          return new SharedChange(change, coverage * Math.exp(-age * 1000 / scale.toMillis()));
        }
      }
      return NONE;
    }
  }
}
