package io.diapason.correlation.incident;

import io.diapason.ml.advice.Consultation;
import io.diapason.ml.advice.IncidentFacts;
import io.diapason.ml.advice.Opinion;
import io.diapason.vocabulary.Advice;
import io.diapason.vocabulary.Cause;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.Priority;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the next version of an incident into the words of the stream.
 *
 * @param incident as it stands
 * @param at the stream's time of the announcement
 * @param causes its suspects, likeliest first
 * @param advice what was advised on it
 */
public record Announcement(IncidentState incident, Instant at, List<Cause> causes, Advice advice) {

  /** One line for people: what broke, where, and how much more there is. */
  public static String title(IncidentState incident, List<Cause> causes) {
    String place =
        causes.stream()
            .filter(cause -> incident.episodes().containsKey(cause.ci()))
            .map(Cause::ci)
            .findFirst()
            // Flink's state gives maps back in no order.
            .orElseGet(
                () ->
                    incident.episodes().isEmpty()
                        ? ""
                        : Collections.min(incident.episodes().keySet()));
    Episode episode = incident.episodes().get(place);
    String what = episode == null ? "" : episode.firstName();
    String on = " on " + place;
    String where = place.startsWith("name=") || what.endsWith(on) ? "" : on;
    int more = incident.alerts() - 1;
    String rest = more == 0 ? "" : " and " + more + " more alert" + (more == 1 ? "" : "s");
    return what + where + rest;
  }

  /** What the models were told and said for the next version, and what stands. */
  public Consultation consultation(IncidentFacts facts, List<Opinion> opinions) {
    return new Consultation(
        incident.tenant(),
        incident.id(),
        incident.version() + 1,
        at,
        facts,
        advice.priority().value(),
        advice.team().value(),
        opinions);
  }

  /** The next version, with the members that changed since the one before. */
  public IncidentSnapshot next(List<IncidentAlert> changed) {
    return snapshot(incident.status(), changed, List.of(), null);
  }

  /** A version that only says who is no longer a member. */
  public IncidentSnapshot without(List<Fingerprint> left) {
    return snapshot(incident.status(), List.of(), left, null);
  }

  /** The last version of an incident that an elder one carries on. */
  public IncidentSnapshot last(IncidentId elder, List<Fingerprint> left) {
    return snapshot(IncidentStatus.MERGED, List.of(), left, elder);
  }

  /** The same of the incident after this version, for what did not fit into it. */
  public Announcement after() {
    return new Announcement(incident.announced(at), at, causes, advice);
  }

  private IncidentSnapshot snapshot(
      IncidentStatus status,
      List<IncidentAlert> changed,
      List<Fingerprint> left,
      @Nullable IncidentId elder) {
    return new IncidentSnapshot(
        incident.tenant(),
        incident.id(),
        incident.version() + 1,
        status,
        title(incident, causes),
        incident.openedAt(),
        at,
        incident.resolvedAt(),
        incident.worst(),
        incident.alerts(),
        incident.open().total(),
        incident.episodes().size(),
        Priority.valueOf(advice.priority().value()),
        advice.team().value(),
        advice,
        causes,
        changed,
        left,
        elder);
  }
}
