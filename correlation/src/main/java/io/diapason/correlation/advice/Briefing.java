package io.diapason.correlation.advice;

import io.diapason.correlation.incident.Announcement;
import io.diapason.correlation.incident.IncidentState;
import io.diapason.correlation.incident.Member;
import io.diapason.correlation.topology.Topology;
import io.diapason.ml.advice.IncidentFacts;
import io.diapason.vocabulary.Cause;
import io.diapason.vocabulary.Ci;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells the models what is known of an incident at this moment, and nothing that is learnt later.
 */
public final class Briefing {

  /** How many members and how many CIs are described. */
  public static final int MAX = 20;

  private Briefing() {}

  /** The facts, from the first members, the suspects and the CIs involved. */
  public static IncidentFacts of(
      IncidentState incident, List<Member> first, List<Cause> causes, Topology topology) {
    return new IncidentFacts(
        incident.tenant(),
        Announcement.title(incident, causes),
        first.stream().map(member -> member.alert().name()).distinct().toList(),
        first.stream().map(member -> member.alert().summary()).distinct().toList(),
        incident.worst(),
        incident.alerts(),
        incident.open().total(),
        cis(incident, causes, topology),
        causes.stream().anyMatch(cause -> cause.change() != null),
        incident.openedAt());
  }

  private static List<Ci> cis(IncidentState incident, List<Cause> causes, Topology topology) {
    Set<String> ids = new LinkedHashSet<>();
    causes.stream().map(Cause::ci).filter(Objects::nonNull).limit(1).forEach(ids::add);
    ids.addAll(firstByName(incident.episodes().keySet()));
    return ids.stream().limit(MAX).map(topology::ci).toList();
  }

  /** By name, since Flink's state gives maps back in no order; of thousands only the first few. */
  private static Set<String> firstByName(Set<String> cis) {
    TreeSet<String> first = new TreeSet<>();
    for (String ci : cis) {
      if (first.size() < MAX) {
        first.add(ci);
      } else if (ci.compareTo(first.last()) < 0) {
        first.pollLast();
        first.add(ci);
      }
    }
    return first;
  }
}
