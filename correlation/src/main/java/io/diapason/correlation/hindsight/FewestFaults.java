package io.diapason.correlation.hindsight;

import io.diapason.correlation.FaultModel;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.IncidentId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

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
  private final List<Seen> all;
  private final Map<String, List<Seen>> byRoot;
  private final List<Fault> faults = new ArrayList<>();

  private FewestFaults(Topology topology, Chances chances, List<Sighting> sightings) {
    this.chances = chances;
    this.spread = new Spread(topology, chances, sightings);
    Roots roots = new Roots(topology, spread, sightings);
    this.all = roots.all();
    this.byRoot = roots.likeliest();
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
    if (explained.isEmpty() || (faults.isEmpty() && mostGain(since, explained) <= 0)) {
      return Double.NEGATIVE_INFINITY;
    }
    double gain = likelihood(root, since, explained);
    for (Seen seen : explained) {
      gain -= seen.fault() == null ? seen.alone(chances) : 0;
    }
    for (Fault loser : explaining(explained)) {
      gain += likelihood(loser.root(), loser.since(), left(loser, explained)) - loser.likelihood();
    }
    return gain;
  }

  /** What the first fault could gain at most, if it spread for certain: far sooner reckoned. */
  private double mostGain(double since, List<Seen> explained) {
    double most = chances.fault();
    for (Seen seen : explained) {
      most += seen.delayed(since, chances) - seen.alone(chances);
    }
    return most;
  }

  /** The faults that explain these so far. */
  private static Set<Fault> explaining(List<Seen> explained) {
    Set<Fault> faults = new LinkedHashSet<>();
    for (Seen seen : explained) {
      if (seen.fault() != null) {
        faults.add(seen.fault());
      }
    }
    return faults;
  }

  /** What a fault would still explain without these. */
  private static List<Seen> left(Fault fault, List<Seen> gone) {
    Set<Seen> lost = new HashSet<>(gone);
    return fault.explains().stream().filter(seen -> !lost.contains(seen)).toList();
  }

  /** How likely all of this is to follow from a fault; 0 for nothing. */
  private double likelihood(String root, double since, List<Seen> explained) {
    if (explained.isEmpty()) {
      return 0;
    }
    double likelihood = chances.fault() + spread.of(spread.node(root), explained);
    for (Seen seen : explained) {
      likelihood += seen.delayed(since, chances);
    }
    return likelihood;
  }

  private void add(Idea idea) {
    String root = idea.root();
    List<Seen> explained = explainedBy(root, idea.since());
    for (Fault loser : explaining(explained)) {
      List<Seen> left = left(loser, explained);
      loser.explainsOnly(left, likelihood(loser.root(), loser.since(), left));
    }
    double likelihood = likelihood(root, idea.since(), explained);
    Fault fault = new Fault(root, idea.since(), explained, likelihood);
    explained.forEach(seen -> seen.explainedBy(fault));
    faults.add(fault);
  }
}
