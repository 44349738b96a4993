package io.diapason.ingest.finding;

import io.diapason.ingest.prometheus.CountedDoor;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Position;
import io.diapason.vocabulary.AlertEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/**
 * Brings what was found in samples to the door, where it becomes an alert like any other: stamped,
 * numbered, counted in the ledger. A finding that is brought twice is a repeat of the same alert.
 */
public final class FindingDesk {

  /** The name of the integration in the log, in metrics and in silences. */
  public static final String SOURCE = "anomaly";

  private static final Position NOWHERE = Position.whole(new byte[0]);

  private final CountedDoor door;

  /** A desk before this door. */
  public FindingDesk(CountedDoor door) {
    this.door = door;
  }

  /** Admits a finding; completes when it is durable as an alert. */
  public CompletionStage<Void> admit(AlertEvent finding) {
    return door.of(finding.tenant())
        .admit(finding.source(), new byte[0], Parsed.of(draft(finding)))
        .thenApply(done -> null);
  }

  private static AlertDraft draft(AlertEvent finding) {
    return new AlertDraft(
        finding.kind() == AlertEvent.Kind.RESOLVED
            ? AlertDraft.Says.RESOLVED
            : AlertDraft.Says.FIRING,
        finding.tenant(),
        finding.source(),
        finding.fingerprint(),
        finding.name(),
        finding.severity(),
        finding.summary(),
        finding.labels(),
        finding.annotations(),
        finding.startsAt(),
        finding.endsAt(),
        finding.generatorUrl(),
        NOWHERE,
        holds(finding));
  }

  /** It holds as long from its stamp as it said when it was found. */
  private static Duration holds(AlertEvent finding) {
    Instant expiry = finding.expiresAt();
    return expiry == null
        ? AlertDraft.RENEWED_BY_REPEATS
        : Duration.between(finding.receivedAt(), expiry);
  }
}
