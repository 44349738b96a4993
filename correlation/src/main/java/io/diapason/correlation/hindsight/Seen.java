package io.diapason.correlation.hindsight;

import io.diapason.correlation.hindsight.Spread.Node;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sighting during a search, and the fault that explains it so far. */
final class Seen {

  private final Sighting sighting;
  private final Node node;

  /** The links that a fault of each root has to pass to its CI. */
  private final Map<String, Integer> hops;

  private @Nullable Fault fault;

  Seen(Sighting sighting, Node node, Map<String, Integer> hops) {
    this.sighting = sighting;
    this.node = node;
    this.hops = hops;
  }

  Sighting sighting() {
    return sighting;
  }

  Node node() {
    return node;
  }

  double first() {
    return sighting.first();
  }

  @Nullable Fault fault() {
    return fault;
  }

  void explainedBy(Fault next) {
    fault = next;
  }

  int hops(String root) {
    return root.equals(sighting.ci()) ? 0 : hops.getOrDefault(root, Integer.MAX_VALUE);
  }

  /** That it belongs to nothing. */
  double alone(Chances chances) {
    return chances.alone(sighting.moments().size());
  }

  /** That its alerts came when they did, after a fault that broke out then. */
  double delayed(double since, Chances chances) {
    double likelihood = 0;
    for (double moment : sighting.moments()) {
      likelihood += chances.delayed(moment - since);
    }
    return likelihood;
  }

  /** That it follows from a fault. */
  double follows(String root, double since, Chances chances) {
    return chances.reached(hops(root)) + delayed(since, chances);
  }

  /** What it is taken for so far. */
  double now(Chances chances) {
    Fault explaining = fault;
    return explaining == null
        ? alone(chances)
        : follows(explaining.root(), explaining.since(), chances);
  }
}
