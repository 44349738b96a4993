package io.diapason.correlation.incident;

import io.diapason.correlation.topology.Topology;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CI whose fault explains both an incident and an alert.
 *
 * @param ci the CI; null when there is none
 * @param explains how well it does, 0 to 1
 */
record CommonRoot(@Nullable String ci, double explains) {

  /** There is none. */
  static final CommonRoot NONE = new CommonRoot(null, 0);

  private static final Comparator<CommonRoot> BEST_FIRST =
      Comparator.comparingDouble((CommonRoot root) -> -root.explains())
          .thenComparing(CommonRoot::ci, Comparator.nullsLast(Comparator.naturalOrder()));

  /** So many alerts within some ten seconds make a storm. */
  private static final double STORM = 50;

  /** A culprit that is silent itself must have reached so many CIs of an incident, and most. */
  private static final int SILENT_REACHED = 3;

  private static final double SILENT_COVERAGE = 0.6;

  /**
   * Looks for it among the alert's CI and what is upstream of it.
   *
   * @param topology the estate
   * @param place the alert's CI
   * @param upstream the CIs from which a fault can have reached it
   * @param at when the alert came to be known
   */
  record Search(Topology topology, String place, List<String> upstream, Instant at) {

    /** The one that explains them best; of equals the first by name. */
    CommonRoot of(IncidentState incident) {
      CommonRoot best = explain(incident, place);
      for (String root : upstream) {
        CommonRoot next = explain(incident, root);
        boolean better = BEST_FIRST.compare(next, best) < 0;
        best = better ? next : best;
      }
      return best;
    }

    /**
     * How well a fault of one CI explains the incident and the alert: by the share of the
     * incident's CIs that it can have reached, less where it reaches much of the estate anyway; but
     * in the midst of a storm, that is no objection. One that is silent itself must have reached
     * several.
     */
    private CommonRoot explain(IncidentState incident, String root) {
      int reached = incident.roots().getOrDefault(root, 0);
      if (reached == 0) {
        return NONE;
      }
      boolean speaks = root.equals(place) || incident.episodes().containsKey(root);
      double coverage = reached / (double) Math.max(reached, incident.episodes().size());
      double support = speaks ? freshness(incident, root) : silence(reached, coverage);
      double reach = topology.reach(root) * calm(incident);
      return new CommonRoot(root, coverage * support * (1 - reach));
    }

    /**
     * 1 where alerts drop in, towards 0 where they pour: half at {@value #STORM} in ten seconds.
     */
    private double calm(IncidentState incident) {
      double since = Growth.seconds(incident.lastGrowthAt(), at);
      return STORM / (STORM + incident.growth().pulseAfter(since));
    }

    private double freshness(IncidentState incident, String root) {
      Episode episode = incident.episodes().get(root);
      return episode == null || topology.isSmallSystem(root) ? 1 : episode.freshness(at);
    }
  }

  /** What speaks for a culprit that says nothing itself: that it reached several, and most. */
  private static double silence(int reached, double coverage) {
    boolean enough = reached >= SILENT_REACHED && coverage >= SILENT_COVERAGE;
    return enough ? 1 - Math.pow(0.5, reached + 1 - SILENT_REACHED) : 0;
  }
}
