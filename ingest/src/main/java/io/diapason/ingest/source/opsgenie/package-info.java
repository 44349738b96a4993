/**
 * What Opsgenie's outgoing webhooks say of its alerts, and the bodies of its Alert API. Start at
 * {@link io.diapason.ingest.source.opsgenie.OpsgenieSource}, and for the API at {@link
 * io.diapason.ingest.source.opsgenie.AlertRequestReader}.
 */
@NullMarked
package io.diapason.ingest.source.opsgenie;

import org.jspecify.annotations.NullMarked;
