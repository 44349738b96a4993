package io.diapason.deploy.storm;

import io.diapason.deploy.storm.Estate.Struck;
import io.diapason.vocabulary.Ci;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Chooses where faults strike and where noise sounds, so far apart that nobody could rightly take
 * two of them for one happening.
 */
final class Placement {

  /** How far a fault travels from its root. */
  static final int TRAVEL_HOPS = 2;

  /** The least distance between the roots of two faults. */
  static final int ROOT_HOPS = 5;

  /** The least distance between what two faults reach, and between noise and anything else. */
  static final int CLEARANCE_HOPS = 4;

  /** A fault that reaches fewer CIs would be no storm. */
  private static final int LEAST_REACH = 3;

  private final Estate estate;
  private final Random random;

  /** A place where a fault may strike, what it reaches and the surroundings that must be quiet. */
  private record Site(Ci root, Set<String> members, Set<String> halo, Set<String> rootHalo) {

    boolean isApartFrom(Site other) {
      return !rootHalo.contains(other.root.id()) && Collections.disjoint(halo, other.members);
    }
  }

  Placement(Estate estate, Random random) {
    this.estate = estate;
    this.random = random;
  }

  /**
   * The roots of that many faults, of different kinds where the estate has them.
   *
   * @throws IllegalArgumentException when the estate is too small for so many
   */
  List<String> roots(int count) {
    List<Site> sites = mixedKinds(sites());
    List<BitSet> apart = sites.stream().map(site -> apartFrom(site, sites)).toList();
    BitSet all = new BitSet();
    all.set(0, sites.size());
    List<Integer> chosen = new ArrayList<>();
    if (!choose(count, all, apart, chosen)) {
      throw new IllegalArgumentException(
          "Expected room for " + count + " faults far apart, but the estate is too small");
    }
    return chosen.stream().map(site -> sites.get(site).root().id()).toList();
  }

  /**
   * Depth first: takes the next site that is apart from all chosen ones, and goes back if stuck.
   */
  private static boolean choose(int count, BitSet free, List<BitSet> apart, List<Integer> chosen) {
    if (chosen.size() == count) {
      return true;
    }
    for (int site = free.nextSetBit(0); site >= 0; site = free.nextSetBit(site + 1)) {
      BitSet left = (BitSet) free.clone();
      left.clear(0, site + 1);
      left.and(apart.get(site));
      chosen.add(site);
      if (choose(count, left, apart, chosen)) {
        return true;
      }
      chosen.remove(chosen.size() - 1);
    }
    return false;
  }

  private List<Site> sites() {
    List<Site> sites = new ArrayList<>();
    for (Ci ci : estate.cis()) {
      Set<String> members = new HashSet<>();
      for (Struck struck : estate.struckFrom(ci.id(), TRAVEL_HOPS)) {
        members.add(struck.ci().id());
      }
      if (members.size() >= LEAST_REACH) {
        Set<String> halo = estate.within(members, CLEARANCE_HOPS - 1).keySet();
        Set<String> rootHalo = estate.within(Set.of(ci.id()), ROOT_HOPS - 1).keySet();
        sites.add(new Site(ci, members, halo, rootHalo));
      }
    }
    Collections.shuffle(sites, random);
    return sites;
  }

  /** First one site of each kind, then a second of each, and so on. */
  private static List<Site> mixedKinds(List<Site> sites) {
    Map<String, Integer> seen = new HashMap<>();
    Map<Site, Integer> round = new HashMap<>();
    sites.forEach(site -> round.put(site, seen.merge(site.root().kind(), 1, Integer::sum)));
    return sites.stream()
        .sorted(Comparator.comparingInt(site -> round.getOrDefault(site, 0)))
        .toList();
  }

  private static BitSet apartFrom(Site site, List<Site> sites) {
    BitSet apart = new BitSet();
    for (int i = 0; i < sites.size(); i++) {
      apart.set(i, site.isApartFrom(sites.get(i)));
    }
    return apart;
  }

  /**
   * That many CIs, each far from the given ones and from each other.
   *
   * @throws IllegalArgumentException when the estate is too small for so many
   */
  List<String> quietPlaces(int count, Collection<String> loud) {
    Set<String> taken = new HashSet<>(estate.within(loud, CLEARANCE_HOPS - 1).keySet());
    List<String> places = new ArrayList<>();
    for (String id : loneliestFirst()) {
      if (places.size() < count && !taken.contains(id)) {
        places.add(id);
        taken.addAll(estate.within(Set.of(id), CLEARANCE_HOPS - 1).keySet());
      }
    }
    if (places.size() < count) {
      throw new IllegalArgumentException(
          "Expected room for %d lone alerts far from everything, but the estate has %d such places"
              .formatted(count, places.size()));
    }
    return places;
  }

  private List<String> loneliestFirst() {
    List<String> ids = new ArrayList<>(estate.cis().stream().map(Ci::id).toList());
    Collections.shuffle(ids, random);
    Map<String, Integer> company = new HashMap<>();
    ids.forEach(id -> company.put(id, estate.within(Set.of(id), CLEARANCE_HOPS - 1).size()));
    ids.sort(Comparator.comparingInt(id -> company.getOrDefault(id, 0)));
    return ids;
  }
}
