package io.diapason.correlation.hindsight;

import io.diapason.correlation.FaultModel;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.IncidentId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Explains sightings by faults: adds the fault that makes all of it likeliest, again and again,
 * until none gains. A fault that explains what two were needed for saves the rarity of the second.
 * So it is a greedy search for the shortest description (J. Rissanen, "Modeling by shortest data
 * description", Automatica 14, 1978).
 */
public final class FewestFaults {

  /** A fault broke out so many seconds before the first that was heard of it. */
  private static final double BEFORE = 1;

  /** Faults of one CI that begin closer to each other than so many seconds are one. */
  private static final double APART = 15;

  /** A fault that might be added, and by how much all would be likelier when last looked at. */
  private record Idea(String root, double since, double gain) {
    static final Comparator<Idea> BEST_FIRST =
        Comparator.comparingDouble((Idea idea) -> -idea.gain())
            .thenComparing(Idea::root)
            .thenComparingDouble(Idea::since);
  }

  private final Chances chances;
  private final Spread spread;
  private final List<Seen> all = new ArrayList<>();
  private final Map<String, List<Seen>> byRoot = new TreeMap<>();
  private final List<Fault> faults = new ArrayList<>();

  private FewestFaults(Topology topology, Chances chances, List<Sighting> sightings) {
    this.chances = chances;
    this.spread = new Spread(topology, chances, sightings);
    Map<String, List<Seen>> reached = new TreeMap<>();
    for (Sighting sighting : sightings) {
      Map<String, Integer> hops = topology.farUpstream(sighting.ci());
      Seen seen = new Seen(sighting, spread.node(sighting.ci()), hops);
      all.add(seen);
      reached.computeIfAbsent(sighting.ci(), any -> new ArrayList<>()).add(seen);
      for (String root : hops.keySet()) {
        reached.computeIfAbsent(root, any -> new ArrayList<>()).add(seen);
      }
    }
    keepNearest(reached);
  }

  /** Of roots that reach the same, the nearest is enough: others reach more that is silent. */
  private void keepNearest(Map<String, List<Seen>> reached) {
    Map<Seen, Integer> numbers = new HashMap<>();
    all.forEach(seen -> numbers.put(seen, numbers.size()));
    Map<BitSet, String> best = new HashMap<>();
    reached.forEach(
        (root, these) -> {
          BitSet which = new BitSet();
          these.forEach(seen -> which.set(numbers.getOrDefault(seen, 0)));
          String before = best.get(which);
          if (before == null || links(root, these) < links(before, these)) {
            best.put(which, root);
          }
        });
    best.values().forEach(root -> byRoot.put(root, reached.getOrDefault(root, List.of())));
  }

  private static int links(String root, List<Seen> these) {
    return these.stream().mapToInt(seen -> seen.hops(root)).sum();
  }

  /**
   * The faults that explain these sightings, those of most alerts first. What none explains better
   * than chance is in none of them.
   *
   * @param sightings in the order of time
   * @return nothing unless it is likelier by the model's doubt than that each incident is one fault
   */
  public static List<SupposedFault> explain(
      Topology topology, FaultModel model, List<Sighting> sightings) {
    Chances chances = new Chances(model);
    FewestFaults search = new FewestFaults(topology, chances, sightings);
    search.addWhatGains();
    double gained = search.whole() - asItStands(topology, chances, sightings);
    if (gained <= Math.log(model.doubt())) {
      return List.of();
    }
    return search.faults.stream()
        .filter(fault -> !fault.explains().isEmpty())
        .map(Fault::supposed)
        .sorted(
            Comparator.comparingInt((SupposedFault fault) -> -fault.alerts())
                .thenComparing(SupposedFault::since)
                .thenComparing(SupposedFault::root))
        .toList();
  }

  /** How likely all is if each incident is one fault, as far as one explains it. */
  private static double asItStands(Topology topology, Chances chances, List<Sighting> sightings) {
    Map<IncidentId, List<Sighting>> incidents = new LinkedHashMap<>();
    for (Sighting sighting : sightings) {
      incidents.computeIfAbsent(sighting.incident(), any -> new ArrayList<>()).add(sighting);
    }
    double whole = 0;
    for (List<Sighting> together : incidents.values()) {
      FewestFaults one = new FewestFaults(topology, chances, together);
      Idea best = one.ideas().poll();
      if (best != null) {
        one.add(best);
      }
      whole += one.whole();
    }
    return whole;
  }

  private double whole() {
    double whole = 0;
    for (Fault fault : faults) {
      whole += fault.likelihood();
    }
    for (Seen seen : all) {
      whole += seen.fault() == null ? seen.alone(chances) : 0;
    }
    return whole;
  }

  private void addWhatGains() {
    PriorityQueue<Idea> ideas = ideas();
    for (Idea idea = ideas.poll(); idea != null; idea = ideas.poll()) {
      double gain = gain(idea.root(), idea.since());
      Idea next = ideas.peek();
      if (gain > 0 && (next == null || gain >= next.gain())) {
        add(idea);
      } else if (gain > 0) {
        ideas.add(new Idea(idea.root(), idea.since(), gain));
      }
    }
  }

  /** All faults that would make it likelier, the best first. */
  private PriorityQueue<Idea> ideas() {
    PriorityQueue<Idea> ideas = new PriorityQueue<>(Idea.BEST_FIRST);
    byRoot.forEach(
        (root, reached) -> {
          double last = Double.NEGATIVE_INFINITY;
          for (Seen seen : reached) {
            if (seen.first() - last > APART) {
              last = seen.first();
              double gain = gain(root, last - BEFORE);
              if (gain > 0) {
                ideas.add(new Idea(root, last - BEFORE, gain));
              }
            }
          }
        });
    return ideas;
  }

  /** What would rather follow from this fault than from what explains it so far. */
  private List<Seen> explainedBy(String root, double since) {
    List<Seen> explained = new ArrayList<>();
    for (Seen seen : byRoot.getOrDefault(root, List.of())) {
      double after = seen.first() - since;
      if (after >= 0
          && after <= chances.window()
          && seen.follows(root, since, chances) > seen.now(chances)) {
        explained.add(seen);
      }
    }
    return explained;
  }

  /** By how much all would be likelier with this fault. */
  private double gain(String root, double since) {
    List<Seen> explained = explainedBy(root, since);
    double most = chances.fault();
    for (Seen seen : explained) {
      most += seen.delayed(since, chances) - seen.alone(chances);
    }
    if (explained.isEmpty() || (faults.isEmpty() && most <= 0)) {
      return Double.NEGATIVE_INFINITY;
    }
    double gain = likelihood(root, since, explained);
    Set<Fault> losing = new LinkedHashSet<>();
    for (Seen seen : explained) {
      Fault fault = seen.fault();
      if (fault == null) {
        gain -= seen.alone(chances);
      } else {
        losing.add(fault);
      }
    }
    for (Fault fault : losing) {
      gain += without(fault, explained) - fault.likelihood();
    }
    return gain;
  }

  private double without(Fault fault, Collection<Seen> gone) {
    Set<Seen> lost = new HashSet<>(gone);
    List<Seen> rest = new ArrayList<>(fault.explains());
    rest.removeIf(lost::contains);
    return rest.isEmpty() ? 0 : likelihood(fault.root(), fault.since(), rest);
  }

  private double likelihood(String root, double since, List<Seen> explained) {
    double likelihood = chances.fault() + spread.of(spread.node(root), explained);
    for (Seen seen : explained) {
      likelihood += seen.delayed(since, chances);
    }
    return likelihood;
  }

  private void add(Idea idea) {
    List<Seen> explained = explainedBy(idea.root(), idea.since());
    Fault fault = new Fault(idea.root(), idea.since(), explained);
    fault.isAsLikelyAs(likelihood(idea.root(), idea.since(), explained));
    for (Seen seen : explained) {
      Fault before = seen.fault();
      seen.explainedBy(fault);
      if (before != null) {
        weigh(before, seen);
      }
    }
    faults.add(fault);
  }

  private void weigh(Fault fault, @Nullable Seen gone) {
    fault.explains().remove(gone);
    List<Seen> rest = fault.explains();
    fault.isAsLikelyAs(rest.isEmpty() ? 0 : likelihood(fault.root(), fault.since(), rest));
  }
}
