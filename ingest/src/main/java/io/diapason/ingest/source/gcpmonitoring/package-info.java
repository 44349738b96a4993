/**
 * The incidents of Google Cloud Monitoring, once Stackdriver. Start at {@link
 * io.diapason.ingest.source.gcpmonitoring.GcpMonitoringSource}.
 */
@NullMarked
package io.diapason.ingest.source.gcpmonitoring;

import org.jspecify.annotations.NullMarked;
