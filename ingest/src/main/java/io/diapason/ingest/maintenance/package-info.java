/**
 * Maintenance windows that people set by the API; those of the configuration come another way.
 * Start at {@link io.diapason.ingest.maintenance.WindowDesk}.
 */
@NullMarked
package io.diapason.ingest.maintenance;

import org.jspecify.annotations.NullMarked;
