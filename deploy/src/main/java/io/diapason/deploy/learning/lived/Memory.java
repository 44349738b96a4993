package io.diapason.deploy.learning.lived;

import io.diapason.ml.advice.Consultation;
import io.diapason.ml.history.Experience;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.vocabulary.IncidentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Puts together what was asked about an incident and what people made of its ticket. */
final class Memory {

  private final Map<IncidentId, TreeMap<Long, Consultation>> asked = new HashMap<>();

  /** Heard twice, it is known once. */
  void take(Consultation consultation) {
    asked
        .computeIfAbsent(consultation.incident(), any -> new TreeMap<>())
        .put(consultation.version(), consultation);
  }

  void forgetBefore(Instant moment) {
    asked.values().removeIf(known -> known.lastEntry().getValue().at().isBefore(moment));
  }

  /** The newest asking about each incident. */
  List<Consultation> newest() {
    return asked.values().stream().map(known -> known.lastEntry().getValue()).toList();
  }

  /** What can be learnt from these tickets, the incident that opened first at the beginning. */
  List<Experience> with(List<Ticket> tickets) {
    List<Experience> experiences = new ArrayList<>();
    for (Ticket ticket : tickets) {
      TreeMap<Long, Consultation> known = asked.get(ticket.incidentId());
      if (known != null) {
        PeopleSaid.of(ticket)
            .ifPresent(
                said ->
                    experiences.add(
                        new Experience(
                            before(known, said.touchedAt()), said.priority(), said.team())));
      }
    }
    experiences.sort(
        Comparator.comparing((Experience one) -> one.asked().facts().openedAt())
            .thenComparing(one -> one.asked().incident().value()));
    return List.copyOf(experiences);
  }

  /** The last asking before a person came; what was known later may be what that person found. */
  private static Consultation before(NavigableMap<Long, Consultation> known, Instant touchedAt) {
    return known.descendingMap().values().stream()
        .filter(one -> !one.at().isAfter(touchedAt))
        .findFirst()
        .orElseGet(() -> known.firstEntry().getValue());
  }
}
