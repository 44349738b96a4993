package io.diapason.correlation.topology;

import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The estate as a graph. Answers which CI an alert is on, which CIs are near it, and from which CIs
 * a fault can have reached it. Answers are remembered, so one instance belongs to one thread.
 */
public final class Topology {

  /** An estate of which nothing is known: each alert still has the CI that its labels name. */
  public static Topology empty() {
    return new Topology(List.of());
  }

  private record Link(String to, String words, boolean down, boolean suffers) {}

  private record Near(String from, int hops) {}

  /** Bounds what one alert costs beside a hub that half of the estate hangs on. */
  private static final int MOST_NEIGHBOURS = 128;

  /** So many CIs that hang together, and with nothing else, fail together. */
  private static final int SMALL_SYSTEM = 64;

  /** How far upstream a fault is looked for. */
  private static final int UPSTREAM_HOPS = 3;

  /** How far a fault can have travelled, seen in hindsight. */
  public static final int FARTHEST_HOPS = 4;

  /** How far a fault is taken to travel when one is assumed that nobody has seen. */
  private static final int NEAR_HOPS = 2;

  /** Hashed, not sorted: each alert asks, and a sorted estate of 20,000 costs a walk each time. */
  private final Map<String, Ci> cis = new LinkedHashMap<>();

  private final Map<String, List<Link>> links = new HashMap<>();
  private final Map<String, Set<String>> dependents = new HashMap<>();
  private final CiMatcher matcher;
  private final NamedCis named = new NamedCis(cis);
  private final Map<Near, List<Neighbour>> neighbourhoods = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> upstreams = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> farUpstreams = new HashMap<>();
  private final Map<String, Set<String>> nearUpstreams = new HashMap<>();
  private final Map<String, Integer> reached = new HashMap<>();
  private final Map<String, Boolean> systems = new HashMap<>();

  /**
   * Builds the graph. A link to a CI that is described nowhere is kept: the CI is known by name.
   *
   * @throws java.util.regex.PatternSyntaxException when a CI's {@code match} is not an expression
   */
  public Topology(List<Ci> estate) {
    // In the order of their names, so that the order of the file has no say.
    estate.stream().sorted(Comparator.comparing(Ci::id)).forEach(ci -> cis.put(ci.id(), ci));
    for (Ci ci : List.copyOf(cis.values())) {
      ci.dependsOn().forEach(to -> link(ci.id(), "depends on", to, true));
      ci.runsOn().forEach(to -> link(ci.id(), "runs on", to, true));
      ci.connectedTo().forEach(to -> link(ci.id(), "is connected to", to, false));
      for (List<String> culprits : List.of(ci.dependsOn(), ci.runsOn(), ci.connectedTo())) {
        culprits.forEach(
            to -> dependents.computeIfAbsent(to, any -> new LinkedHashSet<>()).add(ci.id()));
      }
    }
    matcher = new CiMatcher(cis);
  }

  private void link(String from, String verb, String to, boolean oneWay) {
    cis.computeIfAbsent(to, Ci::unknown);
    String words = from + " " + verb + " " + to;
    links.computeIfAbsent(from, any -> new ArrayList<>()).add(new Link(to, words, false, !oneWay));
    links.computeIfAbsent(to, any -> new ArrayList<>()).add(new Link(from, words, oneWay, true));
  }

  /** Whether the estate says what this CI hangs on or what hangs on it. */
  public boolean links(String ci) {
    return links.containsKey(ci);
  }

  /** Whether the estate has this CI. */
  public boolean knows(String ci) {
    return cis.containsKey(ci);
  }

  /** The CI that these labels belong to; empty when none of them names one. */
  public String ciOf(Map<String, String> labels) {
    return matcher.find(labels);
  }

  /**
   * For each alert of an incident, the CI that it names beside its own, and not to say where it is;
   * null for none.
   */
  public List<@Nullable String> namedBy(IncidentId incident, List<IncidentAlert> alerts) {
    return named.by(incident, alerts);
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
        : List.of(new Neighbour(ci, 0, "", false));
  }

  private List<Neighbour> explore(Near near) {
    Map<String, Neighbour> found = new LinkedHashMap<>();
    found.put(near.from(), new Neighbour(near.from(), 0, "", false));
    Deque<Neighbour> frontier = new ArrayDeque<>(found.values());
    while (!frontier.isEmpty()) {
      Neighbour here = frontier.remove();
      if (here.hops() < near.hops() && found.size() < MOST_NEIGHBOURS) {
        for (Link link : links.getOrDefault(here.ci(), List.of())) {
          String path = here.path().isEmpty() ? link.words() : here.path() + ", " + link.words();
          boolean downhill = link.down() && (here.hops() == 0 || here.downhill());
          Neighbour next = new Neighbour(link.to(), here.hops() + 1, path, downhill);
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
    return cis.containsKey(ci)
        ? upstreams.computeIfAbsent(ci, from -> climb(from, UPSTREAM_HOPS))
        : Map.of();
  }

  /** The same up to {@value #FARTHEST_HOPS} links away. */
  public Map<String, Integer> farUpstream(String ci) {
    return cis.containsKey(ci)
        ? farUpstreams.computeIfAbsent(ci, from -> climb(from, FARTHEST_HOPS))
        : Map.of();
  }

  /** The CIs one link away from which a fault can have reached this one. */
  public List<String> culprits(String ci) {
    Ci known = ci(ci);
    return Stream.of(known.dependsOn(), known.runsOn(), known.connectedTo())
        .flatMap(List::stream)
        .toList();
  }

  /** The CIs one link away that a fault of this one can reach: those of which it is upstream. */
  public Set<String> dependents(String ci) {
    return Collections.unmodifiableSet(dependents.getOrDefault(ci, Set.of()));
  }

  /** The CIs of {@link #upstream} that are at most {@value #NEAR_HOPS} links away. */
  public Set<String> nearUpstream(String ci) {
    return cis.containsKey(ci) ? nearUpstreams.computeIfAbsent(ci, this::climbNear) : Set.of();
  }

  private Set<String> climbNear(String ci) {
    Set<String> near = new TreeSet<>();
    upstream(ci)
        .forEach(
            (culprit, hops) -> {
              if (hops <= NEAR_HOPS) {
                near.add(culprit);
              }
            });
    return near;
  }

  /** What share of the estate a fault of this CI can reach, 0 to 1. */
  public double reach(String ci) {
    return cis.isEmpty() ? 0 : reached.computeIfAbsent(ci, this::descend) / (double) cis.size();
  }

  private Integer descend(String ci) {
    Map<String, Integer> found = new HashMap<>(Map.of(ci, 0));
    Deque<String> frontier = new ArrayDeque<>(List.of(ci));
    while (!frontier.isEmpty()) {
      String here = frontier.remove();
      int hops = found.getOrDefault(here, 0) + 1;
      if (hops <= NEAR_HOPS) {
        for (Link link : links.getOrDefault(here, List.of())) {
          if (link.suffers() && found.putIfAbsent(link.to(), hops) == null) {
            frontier.add(link.to());
          }
        }
      }
    }
    return found.size();
  }

  /** Whether this CI and all that hang together with it are so few that they are one system. */
  public boolean isSmallSystem(String ci) {
    return systems.computeIfAbsent(ci, this::isSmall);
  }

  private boolean isSmall(String ci) {
    Set<String> found = new HashSet<>(Set.of(ci));
    Deque<String> frontier = new ArrayDeque<>(found);
    while (!frontier.isEmpty() && found.size() <= SMALL_SYSTEM) {
      for (Link link : links.getOrDefault(frontier.remove(), List.of())) {
        if (found.add(link.to())) {
          frontier.add(link.to());
        }
      }
    }
    return found.size() <= SMALL_SYSTEM;
  }

  private Map<String, Integer> climb(String ci, int mostHops) {
    Map<String, Integer> found = new TreeMap<>(Map.of(ci, 0));
    Deque<String> frontier = new ArrayDeque<>(List.of(ci));
    while (!frontier.isEmpty()) {
      String here = frontier.remove();
      int hops = found.getOrDefault(here, 0) + 1;
      if (hops <= mostHops) {
        for (String culprit : culprits(here)) {
          if (found.putIfAbsent(culprit, hops) == null) {
            frontier.add(culprit);
          }
        }
      }
    }
    found.remove(ci);
    return Collections.unmodifiableMap(found);
  }
}
