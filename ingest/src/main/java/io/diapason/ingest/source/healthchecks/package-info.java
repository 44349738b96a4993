/**
 * Healthchecks, which notices that a job did not report: its webhooks with our template, and the
 * events that others make of them.
 */
@NullMarked
package io.diapason.ingest.source.healthchecks;

import org.jspecify.annotations.NullMarked;
