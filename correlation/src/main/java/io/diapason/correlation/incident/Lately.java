package io.diapason.correlation.incident;

import io.diapason.vocabulary.IncidentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened last in a tenant, a bounded memory for what no link tells of.
 *
 * @param breaks the CIs that broke last, oldest first
 * @param incidents the incidents that grew last, oldest first
 */
public record Lately(List<Break> breaks, List<IncidentId> incidents) {

  static final Lately NONE = new Lately(List.of(), List.of());

  private static final int MOST_BREAKS = 64;
  private static final int MOST_INCIDENTS = 32;

  public Lately {
    breaks = breaks == null ? List.of() : breaks;
    incidents = incidents == null ? List.of() : incidents;
  }

  /**
   * A CI that broke.
   *
   * @param ci the CI
   * @param at when
   */
  public record Break(String ci, Instant at) {}

  /** The CIs other than this one that broke no longer than so many seconds before. */
  List<String> brokenWithin(double seconds, String but, Instant at) {
    return breaks.stream()
        .filter(one -> !one.ci().equals(but) && Growth.seconds(one.at(), at) <= seconds)
        .map(Break::ci)
        .toList();
  }

  Lately broke(String ci, Instant at) {
    int newest = breaks.size() - 1;
    if (newest >= 0 && breaks.get(newest).equals(new Break(ci, at))) {
      return this;
    }
    List<Break> next = new ArrayList<>(breaks.size() + 1);
    breaks.stream().filter(one -> !one.ci().equals(ci)).forEach(next::add);
    next.add(new Break(ci, at));
    return new Lately(
        List.copyOf(next.subList(Math.max(0, next.size() - MOST_BREAKS), next.size())), incidents);
  }

  Lately grew(IncidentId incident) {
    int last = incidents.size() - 1;
    if (last >= 0 && incidents.get(last).equals(incident)) {
      return this;
    }
    List<IncidentId> next = new ArrayList<>(incidents.size() + 1);
    incidents.stream().filter(id -> !id.equals(incident)).forEach(next::add);
    next.add(incident);
    return new Lately(
        breaks, List.copyOf(next.subList(Math.max(0, next.size() - MOST_INCIDENTS), next.size())));
  }
}
