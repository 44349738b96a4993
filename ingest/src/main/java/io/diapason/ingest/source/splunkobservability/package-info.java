/**
 * The detectors of Splunk Observability Cloud, once SignalFx. Start at {@link
 * io.diapason.ingest.source.splunkobservability.SplunkObservabilitySource}.
 */
@NullMarked
package io.diapason.ingest.source.splunkobservability;

import org.jspecify.annotations.NullMarked;
