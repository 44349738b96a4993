package io.diapason.ingest.vertx;

import io.diapason.ingest.opsgenieapi.AlertId;
import io.diapason.ingest.opsgenieapi.ShownAlert;
import io.diapason.ingest.remark.RemarkDesk;
import io.diapason.ingest.silence.SilenceMatching;
import io.diapason.ingest.silence.SilencePolicy;
import io.diapason.ingest.silence.Silences;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.Silence;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * What this house keeps of alerts besides what their sources say: remarks, and silences of one
 * alert, which clients of Opsgenie know as snoozes.
 *
 * @param desk where remarks are made
 * @param silences where silences are kept
 * @param clock the time of day
 */
public record OpsgenieAdditions(RemarkDesk desk, Silences silences, InstantSource clock) {

  /** The alert with all that was added to it. */
  ShownAlert show(String tenant, IncidentAlert alert) {
    Fingerprint fingerprint = alert.fingerprint();
    Instant now = clock.instant();
    Instant until =
        silences
            .find(tenant, AlertId.of(fingerprint))
            .filter(silence -> SilencePolicy.stateAt(silence, now) == Silence.State.ACTIVE)
            .map(Silence::endsAt)
            .orElse(null);
    return new ShownAlert(alert, desk.find(tenant, fingerprint), until);
  }

  /** Snoozes an alert from now on, in place of an earlier snooze; its id is that of the alert. */
  CompletionStage<Void> snooze(
      String tenant, Fingerprint alert, Instant until, String user, String note) {
    Instant now = clock.instant();
    return silences.put(
        new Silence(
            AlertId.of(alert),
            tenant,
            List.of(SilenceMatching.exactly(alert)),
            now,
            until,
            now,
            user.isEmpty() ? "opsgenie" : user,
            note.isEmpty() ? "Snoozed" : note,
            Map.of()));
  }
}
