/**
 * Grafana's two generations of alerting, read by the shape of the body and not by the address.
 * Alerts of unified alerting have the identity that Alertmanager would give them. Start at {@link
 * io.diapason.ingest.source.grafana.GrafanaUnifiedSource}.
 */
@NullMarked
package io.diapason.ingest.source.grafana;

import org.jspecify.annotations.NullMarked;
