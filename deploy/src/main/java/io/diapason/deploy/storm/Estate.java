package io.diapason.deploy.storm;

import io.diapason.vocabulary.Ci;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The estate as a graph: how far things lie from each other, and which way faults travel. */
public final class Estate {

  /** What passes a fault on over the wire; a dead host does not take its switch along. */
  private static final Set<String> WIRE_KINDS = Set.of("switch", "router", "firewall");

  private final Map<String, Ci> cis = new LinkedHashMap<>();
  private final Map<String, Set<String>> neighbours = new TreeMap<>();
  private final Map<String, Set<String>> victims = new TreeMap<>();

  /**
   * A CI that a fault reaches.
   *
   * @param from the CI from which the fault came; null at the root
   * @param hops 0 at the root
   */
  record Struck(Ci ci, @Nullable String from, int hops) {}

  private Estate(List<Ci> cis) {
    for (Ci ci : cis) {
      if (this.cis.put(ci.id(), ci) != null) {
        throw new IllegalArgumentException(
            "Expected CI ids to be unique, but '" + ci.id() + "' stands there twice");
      }
      neighbours.put(ci.id(), new TreeSet<>());
      victims.put(ci.id(), new TreeSet<>());
    }
    cis.forEach(this::link);
  }

  /**
   * Reads the links of a list of CIs.
   *
   * @throws IllegalArgumentException when an id stands twice or a link names no CI of the list
   */
  public static Estate of(List<Ci> cis) {
    return new Estate(cis);
  }

  private void link(Ci ci) {
    for (String target : concat(ci.runsOn(), ci.dependsOn())) {
      join(ci, target);
      victims(target).add(ci.id());
    }
    for (String target : ci.connectedTo()) {
      join(ci, target);
      passOverTheWire(ci, ci(target));
      passOverTheWire(ci(target), ci);
    }
  }

  private void passOverTheWire(Ci from, Ci to) {
    if (WIRE_KINDS.contains(from.kind()) && !WIRE_KINDS.contains(to.kind())) {
      victims(from.id()).add(to.id());
    }
  }

  private void join(Ci ci, String target) {
    neighbours(ci.id()).add(target);
    neighbours(target).add(ci.id());
  }

  /** All CIs in the order in which they were given. */
  public List<Ci> cis() {
    return List.copyOf(cis.values());
  }

  /**
   * The CI of that id.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Ci ci(String id) {
    Ci ci = cis.get(id);
    if (ci == null) {
      throw unknown(id);
    }
    return ci;
  }

  /** The CIs at most so many links away, whichever way the links point, with their distance. */
  public Map<String, Integer> within(Collection<String> from, int hops) {
    Map<String, Integer> distances = new LinkedHashMap<>();
    from.forEach(id -> distances.put(ci(id).id(), 0));
    ArrayDeque<String> open = new ArrayDeque<>(distances.keySet());
    while (!open.isEmpty()) {
      String id = open.remove();
      int next = distances.getOrDefault(id, 0) + 1;
      if (next > hops) {
        break;
      }
      for (String neighbour : neighbours(id)) {
        if (distances.putIfAbsent(neighbour, next) == null) {
          open.add(neighbour);
        }
      }
    }
    return distances;
  }

  /**
   * The CIs that a fault at the root reaches within so many hops, the root first, near ones next.
   */
  List<Struck> struckFrom(String root, int hops) {
    Map<String, Struck> struck = new LinkedHashMap<>();
    struck.put(root, new Struck(ci(root), null, 0));
    ArrayDeque<Struck> open = new ArrayDeque<>(struck.values());
    while (!open.isEmpty()) {
      Struck last = open.remove();
      for (String victim : last.hops() < hops ? victims(last.ci().id()) : Set.<String>of()) {
        Struck next = new Struck(ci(victim), last.ci().id(), last.hops() + 1);
        if (struck.putIfAbsent(victim, next) == null) {
          open.add(next);
        }
      }
    }
    return struck.values().stream().sorted(Comparator.comparingInt(Struck::hops)).toList();
  }

  private Set<String> neighbours(String id) {
    return known(neighbours, id);
  }

  private Set<String> victims(String id) {
    return known(victims, id);
  }

  private static Set<String> known(Map<String, Set<String>> links, String id) {
    Set<String> ids = links.get(id);
    if (ids == null) {
      throw unknown(id);
    }
    return ids;
  }

  private static IllegalArgumentException unknown(String id) {
    return new IllegalArgumentException(
        "Expected every link to name a CI of the estate, but there is no '" + id + "'");
  }

  private static List<String> concat(List<String> first, List<String> second) {
    List<String> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }
}
