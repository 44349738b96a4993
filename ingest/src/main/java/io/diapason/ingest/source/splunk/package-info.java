/**
 * Splunk's saved searches, through the webhook action. Start at {@link
 * io.diapason.ingest.source.splunk.SplunkSource}.
 */
@NullMarked
package io.diapason.ingest.source.splunk;

import org.jspecify.annotations.NullMarked;
