/**
 * What Opsgenie's outgoing webhooks say of its alerts, and the body of its Alert API where somebody
 * posts that here. Start at {@link io.diapason.ingest.source.opsgenie.OpsgenieSource}.
 */
@NullMarked
package io.diapason.ingest.source.opsgenie;

import org.jspecify.annotations.NullMarked;
