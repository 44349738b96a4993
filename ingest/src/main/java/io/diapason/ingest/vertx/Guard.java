package io.diapason.ingest.vertx;

import io.diapason.ingest.access.AccessPolicy;
import io.diapason.ingest.access.Confirmations;
import io.diapason.ingest.access.Gate;
import io.diapason.ingest.access.signature.CertificateSource;
import io.diapason.ingest.admission.FairShare;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;

/**
 * What stands before all HTTP doors.
 *
 * @param gate who may come in
 * @param share how much at once
 * @param certificates where those of signatures are fetched
 * @param confirmations how a sender that asks is told that it is welcome
 * @param clock the time of day
 * @param bodyWithin how long a sender may take for a body
 */
public record Guard(
    Gate gate,
    FairShare share,
    CertificateSource certificates,
    Confirmations confirmations,
    InstantSource clock,
    Duration bodyWithin) {

  /** How long a sender may take unless told otherwise. */
  public static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);

  /** Lets everybody in, and as much as comes. */
  public static Guard open() {
    return new Guard(
        new Gate(AccessPolicy.open()),
        FairShare.unlimited(),
        address ->
            CompletableFuture.failedFuture(new IllegalStateException("Expected no signatures")),
        address ->
            CompletableFuture.failedFuture(new IllegalStateException("Expected no questions")),
        InstantSource.system(),
        USUAL_PATIENCE);
  }
}
