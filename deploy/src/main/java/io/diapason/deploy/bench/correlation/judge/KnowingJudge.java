package io.diapason.deploy.bench.correlation.judge;

import io.diapason.correlation.topology.Topology;
import io.diapason.deploy.bench.correlation.stream.KnownAlert;
import io.diapason.deploy.bench.correlation.stream.KnownIncident;
import io.diapason.deploy.bench.correlation.stream.KnownStream;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Ci;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows beforehand what breaks, where, and from when to when it is noticed, and takes an alert for
 * a sign of the nearest root that can have reached its CI: a hint at how well anybody could do. It
 * looks at no name and no text, so it is no upper bound.
 */
public final class KnowingJudge implements Judge {

  private static final int MOST_HOPS = 4;

  private record Known(String incident, Instant from, Instant until, Map<String, Integer> reach) {

    boolean canHave(String ci, Instant at) {
      return !at.isBefore(from) && !at.isAfter(until) && reach.containsKey(ci);
    }

    int hops(String ci) {
      return reach.getOrDefault(ci, Integer.MAX_VALUE);
    }
  }

  private final Topology topology;
  private final Map<String, List<String>> victims = new HashMap<>();
  private final List<Known> known = new ArrayList<>();

  /** Learns the truth of this stream. */
  public KnowingJudge(KnownStream stream) {
    this.topology = new Topology(stream.estate());
    Set<String> queues =
        stream.estate().stream()
            .filter(ci -> ci.kind().equals("queue"))
            .map(Ci::id)
            .collect(Collectors.toSet());
    stream.estate().forEach(ci -> link(ci, queues));
    Map<String, Instant> first = new HashMap<>();
    Map<String, Instant> last = new HashMap<>();
    for (KnownAlert alert : stream.alerts()) {
      if (alert.scored()) {
        first.putIfAbsent(alert.incident(), alert.event().receivedAt());
        last.put(alert.incident(), alert.event().receivedAt());
      }
    }
    for (KnownIncident incident : stream.incidents()) {
      Instant from = first.get(incident.id());
      if (from != null) {
        Instant until = last.getOrDefault(incident.id(), from);
        known.add(new Known(incident.id(), from, until, reach(root(incident, stream))));
      }
    }
  }

  @Override
  public String name() {
    return "knowing all roots";
  }

  @Override
  public void hear(AlertEvent event, Places places) {
    String ci = topology.ciOf(event.labels());
    Instant at = event.receivedAt();
    String incident =
        known.stream()
            .filter(one -> one.canHave(ci, at))
            .min(
                Comparator.comparingInt((Known one) -> one.hops(ci))
                    .thenComparing(Known::from, Comparator.reverseOrder()))
            .map(Known::incident)
            .orElse("");
    if (incident.isEmpty()) {
      places.leave(event.fingerprint());
    } else {
      places.place(event.fingerprint(), incident);
    }
  }

  private void link(Ci ci, Set<String> queues) {
    for (List<String> culprits : List.of(ci.runsOn(), ci.dependsOn(), ci.connectedTo())) {
      for (String culprit : culprits) {
        victims.computeIfAbsent(culprit, any -> new ArrayList<>()).add(ci.id());
      }
    }
    // Who reads slowly lets its queue fill up.
    ci.dependsOn().stream()
        .filter(queues::contains)
        .forEach(queue -> victims.computeIfAbsent(ci.id(), any -> new ArrayList<>()).add(queue));
  }

  private static String root(KnownIncident incident, KnownStream stream) {
    return stream.estate().stream()
        .map(Ci::id)
        .filter(incident.causes()::contains)
        .findFirst()
        .orElse("");
  }

  private Map<String, Integer> reach(String root) {
    Map<String, Integer> reach = new HashMap<>(Map.of(root, 0));
    Deque<String> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      String here = open.remove();
      int hops = Objects.requireNonNull(reach.get(here)) + 1;
      for (String victim : victims.getOrDefault(here, List.of())) {
        if (hops <= MOST_HOPS && reach.putIfAbsent(victim, hops) == null) {
          open.add(victim);
        }
      }
    }
    return reach;
  }
}
