package io.diapason.correlation.incident;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.incident.Customs.Condition;
import io.diapason.correlation.incident.Decision.Placed;
import io.diapason.correlation.incident.Decision.Wake;
import io.diapason.vocabulary.AlertStatus;
import io.diapason.vocabulary.IncidentAlert;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

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
  public Decision onAlert(IncidentBook book, AlertChange change, Surroundings surroundings) {
    Member member = book.member(change.fingerprint());
    IncidentState incident = member == null ? null : book.incident(member.incident());
    if (member == null || incident == null) {
      return change.kind().fires()
          ? new JoinPolicy(config)
              .join(new Arrival(book, change, surroundings), new DecisionDraft(config))
          : Decision.NOTHING;
    }
    boolean open = member.alert().status().isOpen();
    return switch (change.kind()) {
      case OPENED, REOPENED, BEGAN_AGAIN ->
          new AgainPolicy(config)
              .fireAgain(new Arrival(book, change, surroundings), incident, member);
      case FLAPPING ->
          open
              ? update(book, incident, member, change)
              : new AgainPolicy(config)
                  .fireAgain(new Arrival(book, change, surroundings), incident, member);
      case SEVERITY_CHANGED, ACKNOWLEDGED, STEADY -> update(book, incident, member, change);
      case RESOLVED, EXPIRED -> open ? resolve(incident, member, change) : Decision.NOTHING;
    };
  }

  /** Does what has fallen due; a wake-up that comes too early or twice changes nothing. */
  public Decision onWake(IncidentBook book, Wake wake, Surroundings surroundings) {
    IncidentState incident = book.incident(wake.incident());
    if (incident == null) {
      return Decision.NOTHING;
    }
    return switch (wake.why()) {
      case ANNOUNCE -> announceIfDue(incident, wake.at());
      case SETTLE -> settleIfQuiet(incident, wake.at());
      case LOOK_BACK ->
          new HindsightPolicy(config).lookBack(book, incident, surroundings.topology(), wake.at());
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

  private Decision update(
      IncidentBook book, IncidentState incident, Member member, AlertChange change) {
    IncidentAlert known = member.alert();
    String place = Place.of(known);
    IncidentState next =
        known.status().isOpen()
            ? incident.withEpisode(
                place,
                JoinPolicy.episode(incident, place).changed(known.severity(), change.severity()))
            : incident;
    IncidentAlert updated =
        Membership.with(Membership.heard(known, change), change.severity(), change.status(), null);
    DecisionDraft draft = new DecisionDraft(config);
    if (change.kind() == AlertChange.Kind.ACKNOWLEDGED) {
      draft.learn(actedOn(book, known));
    }
    return draft
        .place(new Member(incident.id(), updated), Placed.SAME_SLOT)
        .keep(
            next.withUnannounced(List.of(known.fingerprint())),
            change.at(),
            JoinPolicy.isUrgent(incident, next))
        .decide();
  }

  private Lesson actedOn(IncidentBook book, IncidentAlert alert) {
    return new Lesson(
        book.pace(config),
        book.latelyBroken(),
        Map.of(),
        Map.of(),
        book.chronicNoise().acknowledged(Condition.of(alert)));
  }

  private Decision resolve(IncidentState incident, Member member, AlertChange change) {
    IncidentAlert known = member.alert();
    String place = Place.of(known);
    IncidentState quieter =
        incident
            .withEpisode(place, JoinPolicy.episode(incident, place).resolved(known.severity()))
            .withUnannounced(List.of(known.fingerprint()));
    IncidentAlert resolved =
        Membership.with(
            Membership.heard(known, change),
            known.severity(),
            AlertStatus.RESOLVED,
            change.endedAt());
    boolean expired = change.kind() == AlertChange.Kind.EXPIRED;
    return new DecisionDraft(config)
        .place(new Member(incident.id(), resolved, expired), Placed.SAME_SLOT)
        .keepOpenOrClose(quieter, change.at())
        .decide();
  }
}
