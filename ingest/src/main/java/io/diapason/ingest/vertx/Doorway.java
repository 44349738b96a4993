package io.diapason.ingest.vertx;

import io.diapason.ingest.admission.AdmissionPolicy;
import io.diapason.ingest.admission.Door;
import io.diapason.ingest.prometheus.IngestMetrics;

/**
 * What all HTTP doors share.
 *
 * @param door where events are stamped
 * @param policy what may pass
 * @param metrics what is counted
 * @param tenant whose estate the requests concern that come in without an integration
 * @param guard what stands before the doors
 * @param replays where each door says how it takes a dead letter once more
 */
public record Doorway(
    Door door,
    AdmissionPolicy policy,
    IngestMetrics metrics,
    String tenant,
    Guard guard,
    Replays replays) {

  /** Doors with a guard before them. */
  public Doorway(
      Door door, AdmissionPolicy policy, IngestMetrics metrics, String tenant, Guard guard) {
    this(door, policy, metrics, tenant, guard, new Replays());
  }

  /** Doors that stand open. */
  public Doorway(Door door, AdmissionPolicy policy, IngestMetrics metrics, String tenant) {
    this(door, policy, metrics, tenant, Guard.open());
  }
}
