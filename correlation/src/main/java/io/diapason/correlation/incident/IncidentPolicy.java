package io.diapason.correlation.incident;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.dedup.AlertState;
import io.diapason.correlation.incident.Decision.Placed;
import io.diapason.correlation.incident.Decision.Wake;
import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.AlertStatus;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.Severity;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges which alerts are one happening. Reads the book, never writes it; time arrives with the
 * input, so the same alerts in the same order give the same incidents.
 *
 * @param config by what it judges
 */
public record IncidentPolicy(CorrelationConfig config) implements Serializable {

  /** The elder of two incidents keeps its id when they become one. */
  static final Comparator<IncidentState> ELDEST_FIRST =
      Comparator.comparing(IncidentState::openedAt).thenComparing(IncidentState::id);

  /** An alert became different from what was known of it. */
  public Decision onAlert(IncidentBook book, AlertChange change, Topology topology) {
    Member member = book.member(change.fingerprint());
    IncidentState incident = member == null ? null : book.incident(member.incident());
    return switch (change.kind()) {
      case OPENED, REOPENED ->
          member == null || incident == null
              ? join(book, change, topology)
              : fireAgain(incident, member, change);
      case FLAPPING ->
          member == null || incident == null
              ? join(book, change, topology)
              : member.alert().status().isOpen()
                  ? update(incident, member, change)
                  : fireAgain(incident, member, change);
      case SEVERITY_CHANGED, ACKNOWLEDGED, STEADY ->
          member == null || incident == null ? Decision.NOTHING : update(incident, member, change);
      case RESOLVED, EXPIRED ->
          member == null || incident == null || !member.alert().status().isOpen()
              ? Decision.NOTHING
              : resolve(incident, member, change);
    };
  }

  /** Does what has fallen due; a wake-up that comes too early or twice changes nothing. */
  public Decision onWake(IncidentBook book, Wake wake) {
    IncidentState incident = book.incident(wake.incident());
    if (incident == null) {
      return Decision.NOTHING;
    }
    return switch (wake.why()) {
      case ANNOUNCE -> announceIfDue(incident, wake.at());
      case SETTLE -> settleIfQuiet(incident, wake.at());
      case FORGET -> forgetIfOver(incident, wake.at());
    };
  }

  private Decision announceIfDue(IncidentState incident, Instant now) {
    Instant due = incident.announceAt();
    return due == null || due.isAfter(now)
        ? Decision.NOTHING
        : new DecisionDraft(config).keep(incident, now, true).decide();
  }

  private Decision settleIfQuiet(IncidentState incident, Instant now) {
    Instant due = incident.settleAt();
    if (due == null || due.isAfter(now)) {
      return Decision.NOTHING;
    }
    DecisionDraft draft = new DecisionDraft(config);
    return incident.lastGrowthAt().plus(config.quietPeriod()).isAfter(now)
        ? draft.remember(draft.settlingLater(incident)).decide()
        : draft.keep(incident.settled(), now, true).decide();
  }

  private Decision forgetIfOver(IncidentState incident, Instant now) {
    Instant resolvedAt = incident.resolvedAt();
    return resolvedAt == null || resolvedAt.plus(config.reopenWindow()).isAfter(now)
        ? Decision.NOTHING
        : new DecisionDraft(config).forget(incident).decide();
  }

  /** An alert that belongs to no incident yet finds the nearest, or opens one. */
  private Decision join(IncidentBook book, AlertChange change, Topology topology) {
    String ci = topology.ciOf(change.labels());
    String place = Place.of(ci, change.name());
    List<Candidate> near =
        new ClosenessPolicy(config.attachWindow(), config.maxHops())
            .candidates(book, topology, place, change.at());
    DecisionDraft draft = new DecisionDraft(config);
    if (near.isEmpty() || near.get(0).closeness() < config.attachThreshold()) {
      IncidentId id = IncidentId.of(change.tenant(), change.fingerprint(), change.at());
      IncidentState opened = IncidentState.open(change.tenant(), id, change.at());
      return enter(draft, opened, alert(change, ci, "opened the incident"), change.at());
    }
    Candidate best = near.get(0);
    IncidentState elder = best.incident();
    String reason = best.reason();
    List<IncidentState> joined =
        near.stream()
            .filter(candidate -> candidate.closeness() >= config.mergeThreshold())
            .map(Candidate::incident)
            .sorted(ELDEST_FIRST)
            .toList();
    if (joined.size() > 1) {
      elder = joined.get(0);
      reason += "; joins " + joined.size() + " incidents to one";
      for (IncidentState younger : joined.subList(1, joined.size())) {
        elder = draft.merge(elder, younger, book.membersOf(younger), change.at());
      }
    }
    return enter(draft, elder, alert(change, ci, reason), change.at());
  }

  private static Decision enter(
      DecisionDraft draft, IncidentState incident, IncidentAlert alert, Instant at) {
    String place = Place.of(alert);
    Episode episode = incident.episodes().get(place);
    Episode next =
        episode == null
            ? Episode.begin(at, alert.severity(), alert.name())
            : episode.joined(at, alert.severity());
    IncidentState grown = draft.watched(incident.grown(at, 1).withEpisode(place, next));
    return draft
        .place(new Member(incident.id(), alert), incident.members())
        .keep(
            grown.withUnannounced(List.of(alert.fingerprint())),
            at,
            isUrgent(incident, grown) || !draft.merged().isEmpty())
        .decide();
  }

  private Decision fireAgain(IncidentState incident, Member member, AlertChange change) {
    IncidentAlert known = member.alert();
    String place = Place.of(known);
    Episode episode = episode(incident, place);
    Episode next =
        known.status().isOpen()
            ? episode.changed(known.severity(), change.severity())
            : episode.firesAgain(change.at(), change.severity());
    DecisionDraft draft = new DecisionDraft(config);
    IncidentState grown = draft.watched(incident.grown(change.at(), 0).withEpisode(place, next));
    return draft
        .place(new Member(incident.id(), again(known, change)), Placed.SAME_SLOT)
        .keep(
            grown.withUnannounced(List.of(known.fingerprint())),
            change.at(),
            isUrgent(incident, grown))
        .decide();
  }

  private Decision update(IncidentState incident, Member member, AlertChange change) {
    IncidentAlert known = member.alert();
    String place = Place.of(known);
    IncidentState next =
        known.status().isOpen()
            ? incident.withEpisode(
                place, episode(incident, place).changed(known.severity(), change.severity()))
            : incident;
    IncidentAlert updated = with(heard(known, change), change.severity(), change.status(), null);
    return new DecisionDraft(config)
        .place(new Member(incident.id(), updated), Placed.SAME_SLOT)
        .keep(
            next.withUnannounced(List.of(known.fingerprint())),
            change.at(),
            isUrgent(incident, next))
        .decide();
  }

  private Decision resolve(IncidentState incident, Member member, AlertChange change) {
    IncidentAlert known = member.alert();
    String place = Place.of(known);
    IncidentState quieter =
        incident
            .withEpisode(place, episode(incident, place).resolved(known.severity()))
            .withUnannounced(List.of(known.fingerprint()));
    IncidentAlert resolved =
        with(heard(known, change), known.severity(), AlertStatus.RESOLVED, change.endedAt());
    DecisionDraft draft =
        new DecisionDraft(config).place(new Member(incident.id(), resolved), Placed.SAME_SLOT);
    boolean over = quieter.open().total() == 0;
    if (over) {
      quieter = quieter.closed(change.at());
      draft.wake(Wake.Why.FORGET, incident.id(), change.at().plus(config.reopenWindow()));
    }
    return draft.keep(quieter, change.at(), over).decide();
  }

  /** Whether people must hear of it at once rather than at the next regular announcement. */
  private static boolean isUrgent(IncidentState before, IncidentState after) {
    return before.version() == 0
        || before.status() == IncidentStatus.CLOSED
        || after.worst().isWorseThan(before.worst());
  }

  private static Episode episode(IncidentState incident, String place) {
    Episode episode = incident.episodes().get(place);
    if (episode == null) {
      throw new IllegalStateException(
          "Expected incident " + incident.id() + " to have an episode on " + place + ", but not");
    }
    return episode;
  }

  private static IncidentAlert alert(AlertChange change, String ci, String reason) {
    return new IncidentAlert(
        change.fingerprint(),
        change.name(),
        ci,
        change.severity(),
        change.status(),
        change.firings(),
        change.endedAt(),
        change.at(),
        reason,
        change.summary(),
        change.source(),
        change.labels(),
        change.annotations(),
        change.generatorUrl());
  }

  private static IncidentAlert again(IncidentAlert known, AlertChange change) {
    return new IncidentAlert(
        known.fingerprint(),
        known.name(),
        known.ci(),
        change.severity(),
        change.status(),
        firings(known, change),
        null,
        known.joinedAt(),
        known.reason(),
        change.summary(),
        change.source(),
        change.labels(),
        change.annotations(),
        change.generatorUrl());
  }

  /** Deduplication forgets an alert sooner than its incident does; then its list begins anew. */
  private static List<Instant> firings(IncidentAlert known, AlertChange change) {
    if (change.kind() != AlertChange.Kind.OPENED) {
      return change.firings();
    }
    List<Instant> all = new ArrayList<>(known.firings());
    all.addAll(change.firings());
    return AlertState.newest(all);
  }

  /** The same with the firings of which nobody heard while the alert flapped. */
  private static IncidentAlert heard(IncidentAlert known, AlertChange change) {
    List<Instant> before = known.firings();
    List<Instant> all = new ArrayList<>(before);
    change.firings().stream()
        .filter(firing -> before.isEmpty() || firing.isAfter(before.get(before.size() - 1)))
        .forEach(all::add);
    return all.size() == before.size() ? known : known.withFirings(AlertState.newest(all));
  }

  private static IncidentAlert with(
      IncidentAlert known, Severity severity, AlertStatus status, @Nullable Instant endedAt) {
    return new IncidentAlert(
        known.fingerprint(),
        known.name(),
        known.ci(),
        severity,
        status,
        known.firings(),
        endedAt,
        known.joinedAt(),
        known.reason(),
        known.summary(),
        known.source(),
        known.labels(),
        known.annotations(),
        known.generatorUrl());
  }
}
