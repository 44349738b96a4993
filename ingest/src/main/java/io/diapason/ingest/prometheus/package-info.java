/**
 * The numbers of this room as Prometheus metrics, each with help and unit. Nothing is counted here
 * that the ledger lives by. Start at {@link io.diapason.ingest.prometheus.IngestMetrics}.
 */
@NullMarked
package io.diapason.ingest.prometheus;

import org.jspecify.annotations.NullMarked;
