package io.diapason.deploy.replay.outcome;

import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.LedgerSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Folds what a replay says into incidents and totals. Called by one thread at a time. */
public final class ReplayResult {

  private static final int FEW = 20;

  private final Map<IncidentId, ReplayedIncident> incidents = new HashMap<>();
  private final Map<String, LedgerSnapshot> ledgers = new TreeMap<>();
  private final List<String> refused = new ArrayList<>();
  private final Map<Instant, Long> eventsByMinute = new TreeMap<>();
  private final Scope scope;
  private long refusedCount;
  private long versions;
  private long pagesOfMerged;
  private @Nullable Instant firstEventAt;
  private @Nullable Instant lastEventAt;

  /** A result of nothing yet. */
  public ReplayResult(Scope scope) {
    this.scope = scope;
  }

  /** Takes the next version of an incident; each incident's come in order. */
  public void take(IncidentSnapshot version) {
    if (isTooLate(version.updatedAt())) {
      return;
    }
    versions++;
    if (version.status() == IncidentStatus.MERGED) {
      ReplayedIncident gone = incidents.remove(version.id());
      pagesOfMerged += gone != null && gone.firstPage() != null ? 1 : 0;
      return;
    }
    ReplayedIncident known = incidents.get(version.id());
    if (known == null) {
      incidents.put(version.id(), new ReplayedIncident(version, scope.pageFrom()));
    } else {
      known.take(version, scope.pageFrom());
    }
  }

  /** Takes totals; the last ones of each tenant count. */
  public void take(LedgerSnapshot totals) {
    // The house's own row tells of doors, not of events.
    if (!totals.tenant().isEmpty()) {
      ledgers.put(totals.tenant(), totals);
    }
  }

  /** Takes how many events came in a minute; counts of one minute add up. */
  public void take(MinuteCount count) {
    eventsByMinute.merge(Instant.ofEpochSecond(count.minute() * 60), count.events(), Long::sum);
    Instant first = Instant.ofEpochMilli(count.firstMillis());
    Instant last = Instant.ofEpochMilli(count.lastMillis());
    firstEventAt = firstEventAt == null || first.isBefore(firstEventAt) ? first : firstEventAt;
    lastEventAt = lastEventAt == null || last.isAfter(lastEventAt) ? last : lastEventAt;
  }

  /** Takes note of what could not be read; the first few are kept. */
  public void refuse(String message) {
    refusedCount++;
    if (refused.size() < FEW) {
      refused.add(message);
    }
  }

  private boolean isTooLate(Instant at) {
    Instant until = scope.until();
    return until != null && at.isAfter(until);
  }

  /** The incidents in the order in which they opened. */
  public List<ReplayedIncident> incidents() {
    return incidents.values().stream()
        .sorted(
            Comparator.comparing((ReplayedIncident incident) -> incident.header().openedAt())
                .thenComparing(incident -> incident.header().id()))
        .toList();
  }

  /** Every alert that some incident took. */
  public Set<Fingerprint> alerts() {
    return incidents.values().stream()
        .flatMap(incident -> incident.members().stream())
        .map(ReplayedAlert::fingerprint)
        .collect(Collectors.toSet());
  }

  /** How many events were read so far. */
  public long events() {
    return eventsByMinute.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many of them only repeated what was known, or told nothing new. */
  public long deduplicated() {
    return ledgers.values().stream()
        .mapToLong(ledger -> ledger.deduplicated() + ledger.noted())
        .sum();
  }

  /** How many of them a rule kept quiet. */
  public long suppressed() {
    return ledgers.values().stream().mapToLong(LedgerSnapshot::suppressed).sum();
  }

  /** How often somebody would have been told of a new incident. */
  public long pages() {
    long standing =
        incidents.values().stream().filter(incident -> incident.firstPage() != null).count();
    return standing + pagesOfMerged;
  }

  /** How many of those pages were for incidents that turned out to be part of another. */
  public long pagesOfMerged() {
    return pagesOfMerged;
  }

  /** How many events each minute brought; minutes without any are missing. */
  public Map<Instant, Long> eventsByMinute() {
    return Collections.unmodifiableMap(eventsByMinute);
  }

  /** When the first event came, to the millisecond; null when none did. */
  public @Nullable Instant firstEventAt() {
    return firstEventAt;
  }

  /** When the last event came, to the millisecond; null when none did. */
  public @Nullable Instant lastEventAt() {
    return lastEventAt;
  }

  /** The first few messages about what could not be read. */
  public List<String> refused() {
    return List.copyOf(refused);
  }

  /** How much could not be read. */
  public long refusedCount() {
    return refusedCount;
  }

  /** How many versions of incidents were said. */
  public long versions() {
    return versions;
  }
}
