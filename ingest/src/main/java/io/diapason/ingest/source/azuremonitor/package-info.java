/**
 * Azure Monitor in all of its schemas: the common one, that of metric alerts, that of log alerts,
 * and the classic one, which has no schema's name. Start at {@link
 * io.diapason.ingest.source.azuremonitor.AzureMonitorSource}.
 */
@NullMarked
package io.diapason.ingest.source.azuremonitor;

import org.jspecify.annotations.NullMarked;
