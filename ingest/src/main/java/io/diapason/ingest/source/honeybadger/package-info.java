/**
 * Honeybadger's webhooks: faults, sites, check-ins and certificates are alerts, deployments are
 * changes.
 */
@NullMarked
package io.diapason.ingest.source.honeybadger;

import org.jspecify.annotations.NullMarked;
