package io.diapason.correlation.hindsight;

import io.diapason.correlation.topology.Topology;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How faults spread over the part of the estate that was seen to break. Asked some thousand times
 * for each look, so it walks along objects that remember where it was, and belongs to one look.
 */
final class Spread {

  /** A CI, and where a fault of it goes on to. */
  static final class Node {
    private final String ci;
    private final List<Node> dependents = new ArrayList<>(4);
    private int unseen;
    private int heard;
    private int broken;
    private int depth;

    private Node(String ci) {
      this.ci = ci;
    }
  }

  private record Way(String root, String to) {}

  private final Topology topology;
  private final Chances chances;
  private final Map<String, Node> seen = new HashMap<>();
  private final Map<String, Node> others = new HashMap<>();
  private final Map<Way, List<Node>> ways = new HashMap<>();
  private final Deque<Node> open = new ArrayDeque<>();
  private int walk;
  private double likelihood;

  /** Over the CIs that were seen to break. */
  Spread(Topology topology, Chances chances, Collection<Sighting> sightings) {
    this.topology = topology;
    this.chances = chances;
    sightings.forEach(sighting -> seen.computeIfAbsent(sighting.ci(), Node::new));
    seen.values().forEach(this::link);
  }

  private void link(Node node) {
    for (String dependent : topology.dependents(node.ci)) {
      Node known = seen.get(dependent);
      if (known == null) {
        node.unseen++;
      } else {
        node.dependents.add(known);
      }
    }
  }

  /** The CI of this name. */
  Node node(String ci) {
    Node known = seen.get(ci);
    return known == null ? others.computeIfAbsent(ci, this::other) : known;
  }

  private Node other(String ci) {
    Node node = new Node(ci);
    link(node);
    return node;
  }

  /**
   * How likely a fault of this root came to break just these CIs and passed by all others, those
   * apart that must have broken in between and said nothing.
   */
  double of(Node root, Collection<Seen> sightings) {
    walk++;
    likelihood = 0;
    for (Seen one : sightings) {
      one.node().heard = walk;
    }
    breaks(root, 0, spoke(root));
    for (Seen one : sightings) {
      if (one.node().broken != walk) {
        mustReach(root, one.node());
      }
    }
    return likelihood;
  }

  private double spoke(Node node) {
    return node.heard == walk ? chances.speaks() : chances.silent();
  }

  /** A CI breaks, and with it those behind it that spoke. */
  private void breaks(Node first, int hops, double likely) {
    first.broken = walk;
    first.depth = hops;
    likelihood += likely;
    open.add(first);
    for (Node here = open.poll(); here != null; here = open.poll()) {
      if (here.depth < Topology.FARTHEST_HOPS) {
        likelihood += here.unseen * chances.spared(here.depth);
        for (Node next : here.dependents) {
          goOn(here, next);
        }
      }
    }
  }

  private void goOn(Node here, Node next) {
    if (next.broken == walk) {
      return;
    }
    if (next.heard == walk) {
      likelihood += chances.passes(here.depth) + chances.speaks();
      next.broken = walk;
      next.depth = here.depth + 1;
      open.add(next);
    } else {
      likelihood += chances.spared(here.depth);
    }
  }

  /** It came to this CI by the shortest way, past CIs that did not speak. */
  private void mustReach(Node root, Node node) {
    List<Node> way = ways.computeIfAbsent(new Way(root.ci, node.ci), this::walked);
    int last = way.size() - 1;
    int step = last;
    while (step > 0 && way.get(step).broken != walk) {
      step--;
    }
    for (step++; step <= last; step++) {
      Node next = way.get(step);
      if (next.broken != walk) {
        int depth = Math.min(way.get(step - 1).depth, Topology.FARTHEST_HOPS - 1);
        // Its link counted as one that the fault did not pass.
        double passed = chances.passes(depth) - chances.spared(depth);
        breaks(next, depth + 1, passed + spoke(next));
      }
    }
  }

  /** From the root to the CI, link by link, both included. */
  private List<Node> walked(Way way) {
    List<Node> nodes = new ArrayList<>();
    String here = way.to();
    while (!here.equals(way.root())) {
      nodes.add(0, node(here));
      here = nearer(here, way.root());
    }
    nodes.add(0, node(way.root()));
    return nodes;
  }

  /** The first of the CIs behind this one from which the root is nearer. */
  private String nearer(String ci, String root) {
    int hops = topology.farUpstream(ci).getOrDefault(root, 0);
    for (String culprit : topology.culprits(ci)) {
      boolean there = culprit.equals(root);
      if (there || topology.farUpstream(culprit).getOrDefault(root, hops) < hops) {
        return culprit;
      }
    }
    return root;
  }
}
