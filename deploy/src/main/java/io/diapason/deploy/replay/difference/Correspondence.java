package io.diapason.deploy.replay.difference;

import io.diapason.deploy.replay.outcome.ReplayedAlert;
import io.diapason.deploy.replay.outcome.ReplayedIncident;
import io.diapason.vocabulary.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which incidents of two replays are the same happening. Two correspond when they share at
 * least half of the alerts of the smaller one: less would chain happenings together that share one
 * chatty alert. What corresponds to the same incident belongs to one case.
 */
final class Correspondence {

  /** A member and where it is. */
  private record Place(int incident, ReplayedAlert alert) {}

  private final List<ReplayedIncident> here;
  private final List<ReplayedIncident> there;

  /** The representative of each node: first those of here, then those of there. */
  private final int[] parent;

  private final Map<Integer, Map<Integer, Integer>> shared = new HashMap<>();

  private Correspondence(List<ReplayedIncident> here, List<ReplayedIncident> there) {
    this.here = here;
    this.there = there;
    this.parent = new int[here.size() + there.size()];
    for (int node = 0; node < parent.length; node++) {
      parent[node] = node;
    }
  }

  /** The cases in the order in which they began, those of here first. */
  static List<Case> cases(List<ReplayedIncident> here, List<ReplayedIncident> there) {
    Correspondence found = new Correspondence(here, there);
    found.count();
    found.link();
    return found.collect();
  }

  private void count() {
    Map<Fingerprint, List<Place>> places = new HashMap<>();
    for (int incident = 0; incident < there.size(); incident++) {
      for (ReplayedAlert alert : there.get(incident).members()) {
        places
            .computeIfAbsent(alert.fingerprint(), any -> new ArrayList<>(1))
            .add(new Place(incident, alert));
      }
    }
    for (int incident = 0; incident < here.size(); incident++) {
      for (ReplayedAlert alert : here.get(incident).members()) {
        for (Place place : places.getOrDefault(alert.fingerprint(), List.of())) {
          if (place.alert().isSameHappening(alert)) {
            shared
                .computeIfAbsent(incident, any -> new HashMap<>())
                .merge(place.incident(), 1, Integer::sum);
          }
        }
      }
    }
  }

  private void link() {
    shared.forEach(
        (mine, others) ->
            others.forEach(
                (theirs, count) -> {
                  int smaller =
                      Math.min(here.get(mine).alertCount(), there.get(theirs).alertCount());
                  if (2 * count >= smaller) {
                    parent[root(mine)] = root(here.size() + theirs);
                  }
                }));
  }

  private int root(int node) {
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private List<Case> collect() {
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    for (int node = 0; node < parent.length; node++) {
      groups.computeIfAbsent(root(node), any -> new ArrayList<>(2)).add(node);
    }
    return groups.values().stream().map(this::asCase).toList();
  }

  private Case asCase(List<Integer> nodes) {
    List<ReplayedIncident> mine = new ArrayList<>();
    List<ReplayedIncident> theirs = new ArrayList<>();
    int common = 0;
    for (int node : nodes) {
      if (node < here.size()) {
        mine.add(here.get(node));
        for (Map.Entry<Integer, Integer> other : shared.getOrDefault(node, Map.of()).entrySet()) {
          boolean together = root(here.size() + other.getKey()) == root(node);
          common += together ? other.getValue() : 0;
        }
      } else {
        theirs.add(there.get(node - here.size()));
      }
    }
    return new Case(mine, theirs, common);
  }
}
