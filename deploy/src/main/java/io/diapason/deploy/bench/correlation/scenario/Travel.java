package io.diapason.deploy.bench.correlation.scenario;

import io.diapason.vocabulary.Ci;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets faults travel through an estate, from link to link, some of them only a little way. */
final class Travel {

  private static final int MOST_HOPS = 4;

  /** Each further hop dampens: retries, caches and fallbacks do their work. */
  private static final double DAMPED = 0.75;

  private static final double SUREST = 0.97;

  /**
   * A CI that a fault reaches.
   *
   * @param link over which it came; null at the root
   * @param after seconds since the root broke
   */
  record Reached(Ci ci, @org.jspecify.annotations.Nullable Link link, int hops, long after) {}

  private record Edge(Ci to, Link link, double passes) {}

  private final Map<String, Ci> cis = new LinkedHashMap<>();
  private final Map<String, List<Edge>> edges = new LinkedHashMap<>();

  Travel(List<Ci> estate) {
    estate.forEach(ci -> cis.put(ci.id(), ci));
    estate.forEach(this::link);
  }

  private void link(Ci ci) {
    // One host of three fails: the others carry on, and often nobody notices.
    double share = ci.runsOn().size() > 1 ? 0.55 : 1;
    ci.runsOn().forEach(host -> edge(host, ci, Link.CARRIES, share));
    for (String called : ci.dependsOn()) {
      edge(called, ci, Link.CALLED_BY, 1);
      Ci known = cis.get(called);
      if (known != null && known.kind().equals("queue")) {
        edge(ci.id(), known, Link.BACKS_UP, 1);
      }
    }
    for (String wire : ci.connectedTo()) {
      edge(wire, ci, Link.WIRED, 1);
    }
  }

  private void edge(String from, Ci to, Link link, double share) {
    edges
        .computeIfAbsent(from, any -> new ArrayList<>())
        .add(new Edge(to, link, link.passes() * share));
  }

  /** The root and what else the fault reaches, in the order in which it does. */
  Collection<Reached> from(Fault fault, Dice dice) {
    Map<String, Reached> reached = new LinkedHashMap<>();
    reached.put(fault.root().id(), new Reached(fault.root(), null, 0, 0));
    Deque<Reached> open = new ArrayDeque<>(reached.values());
    while (!open.isEmpty()) {
      Reached here = open.remove();
      for (Edge edge : edges.getOrDefault(here.ci().id(), List.of())) {
        double damped = Math.pow(DAMPED, here.hops());
        boolean passes =
            dice.chance(Math.min(SUREST, edge.passes() * fault.kind().passes() * damped));
        long after = here.after() + dice.around(edge.link().seconds(), 0.7);
        Reached next = new Reached(edge.to(), edge.link(), here.hops() + 1, after);
        if (passes && next.hops() <= MOST_HOPS && !reached.containsKey(edge.to().id())) {
          reached.put(edge.to().id(), next);
          open.add(next);
        }
      }
    }
    return reached.values();
  }

  /** The CIs at most two links away, whichever way the links point, itself apart. */
  List<Ci> near(Ci ci) {
    Map<String, Ci> found = new LinkedHashMap<>();
    for (Ci neighbour : neighbours(ci)) {
      found.put(neighbour.id(), neighbour);
      neighbours(neighbour).forEach(next -> found.put(next.id(), next));
    }
    found.remove(ci.id());
    return List.copyOf(found.values());
  }

  private List<Ci> neighbours(Ci ci) {
    List<Ci> found = new ArrayList<>();
    edges.getOrDefault(ci.id(), List.of()).forEach(edge -> found.add(edge.to()));
    for (List<String> links : List.of(ci.runsOn(), ci.dependsOn(), ci.connectedTo())) {
      links.stream().map(cis::get).filter(java.util.Objects::nonNull).forEach(found::add);
    }
    return found;
  }
}
