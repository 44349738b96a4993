package io.diapason.deploy.bench.correlation.score;

import io.diapason.deploy.bench.correlation.judge.Verdicts;
import io.diapason.deploy.bench.correlation.stream.KnownAlert;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came to people, where each incident that they are told of is a ticket and most alerts mean
 * nothing. Counted are incidents that open in the part of the stream that is scored; one that is
 * merged later was opened all the same. An incident that was quiet before opens its ticket by the
 * alert that made it more.
 *
 * @param events how many alerts there were in that part
 * @param tickets how many incidents opened
 * @param opened the true happenings that opened one: an event of theirs was its first
 * @param touched the true happenings that have an event in one
 * @param happenings how many there were
 * @param falseTickets how many hold noise and nothing else
 * @param days how long the part lasts
 */
public record TicketScore(
    int events,
    int tickets,
    Set<String> opened,
    Set<String> touched,
    int happenings,
    int falseTickets,
    double days) {

  public TicketScore {
    opened = Set.copyOf(opened);
    touched = Set.copyOf(touched);
  }

  /** Scores what was said online. */
  public static TicketScore of(Verdicts verdicts) {
    Map<String, Set<String>> tickets = new LinkedHashMap<>();
    Set<String> before = new HashSet<>();
    Set<String> happenings = new HashSet<>();
    int events = 0;
    List<String> online = verdicts.online();
    for (int i = 0; i < online.size(); i++) {
      KnownAlert alert = verdicts.stream().alerts().get(i);
      boolean counts = verdicts.stream().counts(alert);
      if (counts) {
        events++;
        happenings.add(alert.incident());
      }
      if (!verdicts.told().get(i)) {
        continue; // Quiet so far.
      }
      if (counts) {
        tickets.computeIfAbsent(online.get(i), any -> new LinkedHashSet<>()).add(alert.incident());
      } else {
        before.add(online.get(i));
      }
    }
    before.add(""); // An alert in no incident is no ticket.
    tickets.keySet().removeAll(before);
    happenings.removeIf(KnownAlert::isNoise);
    return new TicketScore(
        events,
        tickets.size(),
        real(tickets.values().stream().map(inside -> inside.iterator().next()).toList()),
        real(tickets.values().stream().flatMap(Set::stream).toList()),
        happenings.size(),
        (int) tickets.values().stream().filter(inside -> real(inside).isEmpty()).count(),
        verdicts.stream().days());
  }

  private static Set<String> real(Iterable<String> incidents) {
    Set<String> real = new LinkedHashSet<>();
    incidents.forEach(real::add);
    real.removeIf(KnownAlert::isNoise);
    return real;
  }

  /** 1 minus tickets per event. */
  public double reduction() {
    return events == 0 ? 0 : 1 - (double) tickets / events;
  }

  /** Tickets of nothing but noise, a day. */
  public double falsePerDay() {
    return days == 0 ? 0 : falseTickets / days;
  }
}
