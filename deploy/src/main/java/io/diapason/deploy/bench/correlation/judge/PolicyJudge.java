package io.diapason.deploy.bench.correlation.judge;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.cause.Case;
import io.diapason.correlation.cause.CausePolicy;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.dedup.AlertState;
import io.diapason.correlation.dedup.DedupDecision;
import io.diapason.correlation.dedup.DedupPolicy;
import io.diapason.correlation.incident.Decision;
import io.diapason.correlation.incident.Decision.Wake;
import io.diapason.correlation.incident.IncidentBook;
import io.diapason.correlation.incident.IncidentPolicy;
import io.diapason.correlation.incident.IncidentState;
import io.diapason.correlation.incident.Surroundings;
import io.diapason.correlation.topology.Topology;
import io.diapason.deploy.house.House;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Cause;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Our own policies, carried out in memory as the stream job carries them out: what falls due at a
 * moment is done before the events of that moment are heard, and the wake-ups of incidents after
 * them.
 */
public final class PolicyJudge implements Judge {

  private static final Duration SOON = Duration.ofMinutes(5);

  /** Deduplication comes before the judgement, and looks at the result come last. */
  private enum Turn {
    DEDUP,
    JUDGE,
    LOOK
  }

  private record Due(Instant at, Turn turn, String subject, long number, Runnable what) {
    static final Comparator<Due> IN_ORDER =
        Comparator.comparing(Due::at)
            .thenComparing(Due::turn)
            .thenComparing(Due::subject)
            .thenComparing(Due::number);
  }

  private final DedupPolicy dedup;
  private final IncidentPolicy policy;
  private final CausePolicy causes;
  private final Topology topology;
  private final IncidentBook book = IncidentBook.inMemory();
  private final Map<Fingerprint, AlertState> alerts = new HashMap<>();
  private final Map<String, List<Change>> changes = new HashMap<>();
  private final Map<String, List<Suspect>> soon = new HashMap<>();
  private final Map<String, List<Suspect>> last = new HashMap<>();
  private final Set<String> told = new HashSet<>();
  private final List<String> newlyTold = new ArrayList<>();
  private final PriorityQueue<Due> agenda = new PriorityQueue<>(Due.IN_ORDER);
  private long number;

  /** A judge by these settings on this estate. */
  public PolicyJudge(CorrelationConfig config, List<Ci> estate) {
    this.dedup = new DedupPolicy(config.reopenWindow(), config.flapping());
    this.policy = new IncidentPolicy(config);
    this.causes = new CausePolicy(5, config.causes());
    this.topology = estate.isEmpty() ? Topology.empty() : new Topology(estate);
  }

  @Override
  public String name() {
    return "Diapason";
  }

  @Override
  public void hear(Change change) {
    changes.computeIfAbsent(change.ci(), any -> new ArrayList<>()).add(change);
  }

  @Override
  public void hear(AlertEvent event, Places places) {
    DedupDecision decision = dedup.onEvent(alerts.get(event.fingerprint()), event);
    remember(event.fingerprint(), decision, places);
    for (DedupDecision.Announced announced : decision.changes()) {
      judge(AlertChange.of(announced, event), places);
    }
  }

  @Override
  public void passTo(Instant now, Places places) {
    Due next = agenda.peek();
    while (next != null && isDue(next, now)) {
      agenda.remove();
      next.what().run();
      next = agenda.peek();
    }
  }

  /** Events of this very moment are still to come, and only deduplication goes before them. */
  private static boolean isDue(Due due, Instant now) {
    return due.turn() == Turn.DEDUP ? !due.at().isAfter(now) : due.at().isBefore(now);
  }

  @Override
  public void end(Places places) {
    passTo(Instant.MAX, places);
  }

  @Override
  public List<Suspect> suspectsSoon(String incident) {
    return soon.getOrDefault(incident, List.of());
  }

  @Override
  public List<Suspect> suspectsLast(String incident) {
    return last.getOrDefault(incident, List.of());
  }

  private void remember(Fingerprint alert, DedupDecision decision, Places places) {
    AlertState state = decision.state();
    if (state == null) {
      alerts.remove(alert);
    } else {
      alerts.put(alert, state);
    }
    Instant wakeAt = decision.wakeAt();
    if (wakeAt != null) {
      at(wakeAt, Turn.DEDUP, alert.value(), () -> wakeAlert(alert, wakeAt, places));
    }
  }

  private void wakeAlert(Fingerprint alert, Instant now, Places places) {
    DedupDecision decision = dedup.onWake(alerts.get(alert), now);
    remember(alert, decision, places);
    for (DedupDecision.Announced announced : decision.changes()) {
      judge(AlertChange.of(announced, House.TENANT, alert), places);
    }
  }

  private void judge(AlertChange change, Places places) {
    Decision decision = policy.onAlert(book, change, surroundings());
    seat(decision, fires(change) ? change.fingerprint() : null, places);
    carryOut(decision, change.at(), places);
  }

  private static void seat(Decision decision, @Nullable Fingerprint firing, Places places) {
    decision.merged().forEach(one -> places.merge(one.younger().id().value(), one.elder().value()));
    boolean moves = !decision.parted().isEmpty();
    Set<Fingerprint> left = new HashSet<>();
    decision.parted().forEach(parted -> left.addAll(parted.left()));
    for (Decision.Placed placed : decision.members()) {
      Fingerprint alert = placed.member().alert().fingerprint();
      String incident = placed.member().incident().value();
      if (left.contains(alert)) {
        places.move(alert, incident);
      } else if (alert.equals(firing)) {
        places.fire(alert, incident);
      } else if (moves) {
        places.moveNewest(alert, incident);
      } else {
        places.place(alert, incident);
      }
    }
  }

  private static boolean fires(AlertChange change) {
    return switch (change.kind()) {
      case OPENED, REOPENED, BEGAN_AGAIN, FLAPPING -> true;
      case SEVERITY_CHANGED, ACKNOWLEDGED, RESOLVED, EXPIRED, STEADY -> false;
    };
  }

  private void carryOut(Decision decision, Instant now, Places places) {
    book.remember(decision);
    for (Wake wake : decision.wakes()) {
      at(wake.at(), Turn.JUDGE, "", () -> wake(wake, places));
    }
    decision.announce().forEach(id -> announce(id, now));
  }

  private void wake(Wake wake, Places places) {
    Decision decision = policy.onWake(book, wake, surroundings());
    seat(decision, null, places);
    carryOut(decision, wake.at(), places);
  }

  private Surroundings surroundings() {
    return new Surroundings(topology, ci -> changes.getOrDefault(ci, List.of()));
  }

  @Override
  public boolean hasTold(String incident) {
    return told.contains(incident);
  }

  @Override
  public List<String> newlyTold() {
    List<String> told = List.copyOf(newlyTold);
    newlyTold.clear();
    return told;
  }

  private void announce(IncidentId id, Instant now) {
    IncidentState incident = Objects.requireNonNull(book.incident(id));
    if (book.chronic(incident, now) == null && told.add(id.value())) {
      newlyTold.add(id.value());
    }
    if (incident.version() == 0) {
      at(now.plus(SOON), Turn.LOOK, "", () -> soon.put(id.value(), rank(id, now.plus(SOON))));
    }
    book.incidents().put(id.value(), incident.announced(now));
    if (incident.status() == IncidentStatus.CLOSED) {
      rankLast(id, now);
    }
  }

  private void rankLast(IncidentId id, Instant now) {
    last.put(id.value(), rank(id, now));
  }

  private List<Suspect> rank(IncidentId id, Instant now) {
    IncidentState incident = book.incident(id);
    if (incident == null) {
      return soon.getOrDefault(id.value(), List.of());
    }
    Surroundings surroundings = new Surroundings(topology, ci -> remembered(ci, now));
    return causes.rank(Case.of(book, incident, surroundings)).stream()
        .map(PolicyJudge::suspect)
        .toList();
  }

  private List<Change> remembered(String ci, Instant now) {
    return changes.getOrDefault(ci, List.of()).stream()
        .filter(change -> change.receivedAt().plus(CausePolicy.CHANGE_MEMORY).isAfter(now))
        .toList();
  }

  private static Suspect suspect(Cause cause) {
    return new Suspect(Stream.of(cause.ci(), cause.change()).filter(Objects::nonNull).toList());
  }

  private void at(Instant at, Turn turn, String subject, Runnable what) {
    agenda.add(new Due(at, turn, subject, number++, what));
  }
}
