/**
 * The way of what was found in samples to the door of alerts. Start at {@link
 * io.diapason.ingest.finding.FindingDesk}.
 */
@NullMarked
package io.diapason.ingest.finding;

import org.jspecify.annotations.NullMarked;
