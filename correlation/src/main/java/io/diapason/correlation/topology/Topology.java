package io.diapason.correlation.topology;

import io.diapason.correlation.topology.Vicinity.Link;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  private final Map<String, Vicinity> vicinities = new LinkedHashMap<>();

  private final CiMatcher matcher;
  private final NamedCis named = new NamedCis(vicinities);

  /**
   * Builds the graph. A link to a CI that is described nowhere is kept: the CI is known by name.
   *
   * @throws java.util.regex.PatternSyntaxException when a CI's {@code match} is not an expression
   */
  public Topology(List<Ci> estate) {
    // In the order of their names, so that the order of the file has no say.
    Map<String, Ci> cis = new TreeMap<>();
    estate.forEach(ci -> cis.put(ci.id(), ci));
    cis.values().forEach(ci -> vicinities.put(ci.id(), new Vicinity(ci)));
    for (Ci ci : cis.values()) {
      ci.dependsOn().forEach(to -> link(ci.id(), "depends on", to, true));
      ci.runsOn().forEach(to -> link(ci.id(), "runs on", to, true));
      ci.connectedTo().forEach(to -> link(ci.id(), "is connected to", to, false));
      for (List<String> culprits : List.of(ci.dependsOn(), ci.runsOn(), ci.connectedTo())) {
        culprits.forEach(to -> named(to).addDependent(ci.id()));
      }
    }
    matcher = new CiMatcher(vicinities);
  }

  private void link(String from, String verb, String name, boolean oneWay) {
    String to = named(name).id();
    String words = from + " " + verb + " " + to;
    named(from).add(new Link(to, words, false, !oneWay));
    named(to).add(new Link(from, words, oneWay, true));
  }

  private Vicinity named(String ci) {
    return vicinities.computeIfAbsent(ci, name -> new Vicinity(Ci.unknown(name)));
  }

  private List<Link> linksOf(String ci) {
    Vicinity known = vicinities.get(ci);
    return known == null ? List.of() : known.links();
  }

  /** Whether the estate says what this CI hangs on or what hangs on it. */
  public boolean links(String ci) {
    return !linksOf(ci).isEmpty();
  }

  /** Whether the estate has this CI. */
  public boolean knows(String ci) {
    return vicinities.containsKey(ci);
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
    Vicinity known = vicinities.get(id);
    return known == null ? Ci.unknown(id) : known.ci();
  }

  /** The CI itself and those within some links of it, nearest first, then by name. */
  public List<Neighbour> neighbourhood(String ci, int maxHops) {
    // Of places outside the estate there are as many as names in alerts: nothing is remembered.
    Vicinity known = vicinities.get(ci);
    return known == null
        ? List.of(new Neighbour(ci, 0, "", false))
        : known.neighbours(maxHops, within -> explore(known.id(), within));
  }

  private List<Neighbour> explore(String ci, int maxHops) {
    Map<String, Neighbour> found = new LinkedHashMap<>();
    found.put(ci, new Neighbour(ci, 0, "", false));
    Deque<Neighbour> frontier = new ArrayDeque<>(found.values());
    while (!frontier.isEmpty()) {
      Neighbour here = frontier.remove();
      if (here.hops() < maxHops && found.size() < MOST_NEIGHBOURS) {
        for (Link link : linksOf(here.ci())) {
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
    Vicinity known = vicinities.get(ci);
    return known == null ? Map.of() : known.upstream(from -> climb(from, UPSTREAM_HOPS));
  }

  /** The same up to {@value #FARTHEST_HOPS} links away. */
  public Map<String, Integer> farUpstream(String ci) {
    Vicinity known = vicinities.get(ci);
    return known == null ? Map.of() : known.farUpstream(from -> climb(from, FARTHEST_HOPS));
  }

  /** The CIs one link away from which a fault can have reached this one. */
  public List<String> culprits(String ci) {
    Vicinity known = vicinities.get(ci);
    return known == null ? List.of() : known.culprits(this::culpritsOf);
  }

  private List<String> culpritsOf(Ci ci) {
    return Stream.of(ci.dependsOn(), ci.runsOn(), ci.connectedTo())
        .flatMap(List::stream)
        .map(name -> named(name).id())
        .toList();
  }

  /** The CIs one link away that a fault of this one can reach: those of which it is upstream. */
  public Set<String> dependents(String ci) {
    Vicinity known = vicinities.get(ci);
    return known == null ? Set.of() : Collections.unmodifiableSet(known.dependents());
  }

  /**
   * The CIs of {@link #upstream} that are at most {@value #NEAR_HOPS} links away, each once, by
   * name.
   */
  public List<String> nearUpstream(String ci) {
    Vicinity known = vicinities.get(ci);
    return known == null ? List.of() : known.nearUpstream(this::climbNear);
  }

  private List<String> climbNear(String ci) {
    return upstream(ci).entrySet().stream()
        .filter(culprit -> culprit.getValue() <= NEAR_HOPS)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What share of the estate a fault of this CI can reach, 0 to 1. */
  public double reach(String ci) {
    if (vicinities.isEmpty()) {
      return 0;
    }
    Vicinity known = vicinities.get(ci);
    return (known == null ? 1 : known.reached(this::descend)) / (double) vicinities.size();
  }

  private int descend(String ci) {
    Map<String, Integer> found = new HashMap<>(Map.of(ci, 0));
    Deque<String> frontier = new ArrayDeque<>(List.of(ci));
    while (!frontier.isEmpty()) {
      String here = frontier.remove();
      int hops = found.getOrDefault(here, 0) + 1;
      if (hops <= NEAR_HOPS) {
        for (Link link : linksOf(here)) {
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
    Vicinity known = vicinities.get(ci);
    return known == null || known.isSmall(this::isSmall);
  }

  private boolean isSmall(String ci) {
    Set<String> found = new HashSet<>(Set.of(ci));
    Deque<String> frontier = new ArrayDeque<>(found);
    while (!frontier.isEmpty() && found.size() <= SMALL_SYSTEM) {
      for (Link link : linksOf(frontier.remove())) {
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
