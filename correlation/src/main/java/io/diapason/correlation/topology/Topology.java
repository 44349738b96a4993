package io.diapason.correlation.topology;

import io.diapason.vocabulary.Ci;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The estate as a graph. Answers which CI an alert is on, which CIs are near it, and from which CIs
 * a fault can have reached it. Answers are remembered, so one instance belongs to one thread.
 */
public final class Topology {

  /** An estate of which nothing is known: each alert still has the CI that its labels name. */
  public static Topology empty() {
    return new Topology(List.of());
  }

  private record Link(String to, String words) {}

  private record Near(String from, int hops) {}

  /** How far upstream a fault is looked for. */
  private static final int UPSTREAM_HOPS = 3;

  /** Hashed, not sorted: each alert asks, and a sorted estate of 20,000 costs a walk each time. */
  private final Map<String, Ci> cis = new LinkedHashMap<>();

  private final Map<String, List<Link>> links = new HashMap<>();
  private final CiMatcher matcher;
  private final Map<Near, List<Neighbour>> neighbourhoods = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> upstreams = new LinkedHashMap<>();

  /**
   * Builds the graph. A link to a CI that is described nowhere is kept: the CI is known by name.
   *
   * @throws java.util.regex.PatternSyntaxException when a CI's {@code match} is not an expression
   */
  public Topology(List<Ci> estate) {
    // In the order of their names, so that the order of the file has no say.
    estate.stream().sorted(Comparator.comparing(Ci::id)).forEach(ci -> cis.put(ci.id(), ci));
    for (Ci ci : List.copyOf(cis.values())) {
      ci.dependsOn().forEach(to -> link(ci.id(), "depends on", to));
      ci.runsOn().forEach(to -> link(ci.id(), "runs on", to));
      ci.connectedTo().forEach(to -> link(ci.id(), "is connected to", to));
    }
    matcher = new CiMatcher(cis);
  }

  private void link(String from, String verb, String to) {
    cis.computeIfAbsent(to, Ci::unknown);
    String words = from + " " + verb + " " + to;
    links.computeIfAbsent(from, any -> new ArrayList<>()).add(new Link(to, words));
    links.computeIfAbsent(to, any -> new ArrayList<>()).add(new Link(from, words));
  }

  /** The CI that these labels belong to; empty when none of them names one. */
  public String ciOf(Map<String, String> labels) {
    return matcher.find(labels);
  }

  /** What is known of a CI; an unregistered one has no owner and the default tier. */
  public Ci ci(String id) {
    Ci known = cis.get(id);
    return known == null ? Ci.unknown(id) : known;
  }

  /** The CI itself and those within some links of it, nearest first, then by name. */
  public List<Neighbour> neighbourhood(String ci, int maxHops) {
    // Of places outside the estate there are as many as names in alerts: nothing is remembered.
    return cis.containsKey(ci)
        ? neighbourhoods.computeIfAbsent(new Near(ci, maxHops), this::explore)
        : List.of(new Neighbour(ci, 0, ""));
  }

  private List<Neighbour> explore(Near near) {
    Map<String, Neighbour> found = new LinkedHashMap<>();
    found.put(near.from(), new Neighbour(near.from(), 0, ""));
    Deque<Neighbour> frontier = new ArrayDeque<>(found.values());
    while (!frontier.isEmpty()) {
      Neighbour here = frontier.remove();
      if (here.hops() < near.hops()) {
        for (Link link : links.getOrDefault(here.ci(), List.of())) {
          String path = here.path().isEmpty() ? link.words() : here.path() + ", " + link.words();
          Neighbour next = new Neighbour(link.to(), here.hops() + 1, path);
          if (found.putIfAbsent(link.to(), next) == null) {
            frontier.add(next);
          }
        }
      }
    }
    return found.values().stream()
        .sorted(Comparator.comparingInt(Neighbour::hops).thenComparing(Neighbour::ci))
        .toList();
  }

  /**
   * The CIs from which a fault can have reached this one, with their distance: what it depends on,
   * what carries it, and its neighbours on the wire, up to {@value #UPSTREAM_HOPS} links away.
   */
  public Map<String, Integer> upstream(String ci) {
    return cis.containsKey(ci) ? upstreams.computeIfAbsent(ci, this::climb) : Map.of();
  }

  private Map<String, Integer> climb(String ci) {
    Map<String, Integer> found = new TreeMap<>(Map.of(ci, 0));
    Deque<String> frontier = new ArrayDeque<>(List.of(ci));
    while (!frontier.isEmpty()) {
      String here = frontier.remove();
      int hops = found.getOrDefault(here, 0) + 1;
      if (hops <= UPSTREAM_HOPS) {
        Ci known = ci(here);
        for (List<String> culprits :
            List.of(known.dependsOn(), known.runsOn(), known.connectedTo())) {
          for (String culprit : culprits) {
            if (found.putIfAbsent(culprit, hops) == null) {
              frontier.add(culprit);
            }
          }
        }
      }
    }
    found.remove(ci);
    return Collections.unmodifiableMap(found);
  }
}
