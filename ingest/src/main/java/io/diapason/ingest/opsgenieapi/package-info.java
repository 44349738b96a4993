/**
 * How the alerts of this house look through Opsgenie's Alert API: their ids, their fields, the
 * queries for them. Start at {@link io.diapason.ingest.opsgenieapi.ShownAlert}.
 */
@NullMarked
package io.diapason.ingest.opsgenieapi;

import org.jspecify.annotations.NullMarked;
