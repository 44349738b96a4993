package io.diapason.correlation.topology;

import io.diapason.vocabulary.Ci;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One CI of the estate, its links, and the answers to what was asked about it. All of it stands
 * together, and each CI has one text that whoever names it shares: alerts come from anywhere in the
 * estate, and to fetch what is known from many tables costs more than to think about it.
 */
final class Vicinity {

  /**
   * A link as seen from one of its ends.
   *
   * @param to the other end
   * @param words the link in words
   * @param down whether it leads from what is depended on to what depends on it
   * @param suffers whether a fault of this end can reach the other one
   */
  record Link(String to, String words, boolean down, boolean suffers) {}

  private final String id;
  private final Ci ci;
  private List<Link> links = List.of();
  private Set<String> dependents = Set.of();

  /** Null, and 0 for how many it reaches, is what was not asked yet. */
  private @Nullable Boolean small;

  private int reached;
  private int hops = -1;
  private List<Neighbour> neighbours = List.of();
  private @Nullable List<String> nearUpstream;
  private @Nullable Map<String, Integer> upstream;
  private @Nullable Map<String, Integer> farUpstream;
  private @Nullable List<String> culprits;

  Vicinity(Ci ci) {
    this.ci = ci;
    this.id = ci.id();
  }

  String id() {
    return id;
  }

  Ci ci() {
    return ci;
  }

  List<Link> links() {
    return links;
  }

  Set<String> dependents() {
    return dependents;
  }

  void add(Link link) {
    links = links.isEmpty() ? new ArrayList<>(2) : links;
    links.add(link);
  }

  void addDependent(String dependent) {
    dependents = dependents.isEmpty() ? new LinkedHashSet<>(4) : dependents;
    dependents.add(dependent);
  }

  boolean isSmall(Predicate<String> find) {
    Boolean known = small;
    if (known == null) {
      known = find.test(id);
      small = known;
    }
    return known;
  }

  int reached(ToIntFunction<String> find) {
    if (reached == 0) {
      reached = find.applyAsInt(id);
    }
    return reached;
  }

  /** Those within so many links: the same number each time, as a rule. */
  List<Neighbour> neighbours(int within, IntFunction<List<Neighbour>> find) {
    if (hops != within) {
      neighbours = find.apply(within);
      hops = within;
    }
    return neighbours;
  }

  List<String> nearUpstream(Function<String, List<String>> find) {
    List<String> known = nearUpstream;
    if (known == null) {
      known = find.apply(id);
      nearUpstream = known;
    }
    return known;
  }

  Map<String, Integer> upstream(Function<String, Map<String, Integer>> find) {
    Map<String, Integer> known = upstream;
    if (known == null) {
      known = find.apply(id);
      upstream = known;
    }
    return known;
  }

  Map<String, Integer> farUpstream(Function<String, Map<String, Integer>> find) {
    Map<String, Integer> known = farUpstream;
    if (known == null) {
      known = find.apply(id);
      farUpstream = known;
    }
    return known;
  }

  List<String> culprits(Function<Ci, List<String>> find) {
    List<String> known = culprits;
    if (known == null) {
      known = find.apply(ci);
      culprits = known;
    }
    return known;
  }
}
