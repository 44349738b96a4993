package io.diapason.correlation.hindsight;

import io.diapason.correlation.topology.Topology;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The CIs of which a fault can have reached what was seen. */
final class Roots {

  /** What a fault of a root can have reached, in the order of time; also by number. */
  private static final class Reach {
    private final List<Seen> seen = new ArrayList<>();
    private final BitSet which = new BitSet();
  }

  /** A root, and how likely a fault of it is to reach just what it can have reached. */
  private record Best(String root, List<Seen> seen, double likelihood) {}

  private final Spread spread;
  private final List<Seen> all = new ArrayList<>();
  private final Map<String, Reach> reached = new TreeMap<>();

  /** Of these sightings, which are in the order of time. */
  Roots(Topology topology, Spread spread, List<Sighting> sightings) {
    this.spread = spread;
    for (Sighting sighting : sightings) {
      Map<String, Integer> hops = topology.farUpstream(sighting.ci());
      Seen seen = new Seen(sighting, spread.node(sighting.ci()), hops);
      canHaveReached(sighting.ci(), seen);
      hops.keySet().forEach(root -> canHaveReached(root, seen));
      all.add(seen);
    }
  }

  private void canHaveReached(String root, Seen seen) {
    Reach reach = reached.computeIfAbsent(root, any -> new Reach());
    reach.seen.add(seen);
    reach.which.set(all.size());
  }

  /** All that was seen, in the order of time. */
  List<Seen> all() {
    return all;
  }

  /** What each can have reached; of those that can have reached the same only the likeliest. */
  Map<String, List<Seen>> likeliest() {
    Map<BitSet, Best> best = new HashMap<>();
    reached.forEach(
        (root, reach) -> {
          double likelihood = spread.of(spread.node(root), reach.seen);
          Best before = best.get(reach.which);
          if (before == null || likelihood > before.likelihood()) {
            best.put(reach.which, new Best(root, reach.seen, likelihood));
          }
        });
    Map<String, List<Seen>> likeliest = new TreeMap<>();
    best.values().forEach(one -> likeliest.put(one.root(), one.seen()));
    return likeliest;
  }
}
