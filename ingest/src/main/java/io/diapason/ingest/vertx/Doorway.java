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
 * @param tenant whose estate the requests concern
 */
public record Doorway(Door door, AdmissionPolicy policy, IngestMetrics metrics, String tenant) {}
