/**
 * New Relic's notifications: issues of workflows, incidents of the older channels, and deployments.
 * Start at {@link io.diapason.ingest.source.newrelic.NewRelicSource}.
 */
@NullMarked
package io.diapason.ingest.source.newrelic;

import org.jspecify.annotations.NullMarked;
