/**
 * Whoever sends events to ServiceNow Event Management. Start at {@link
 * io.diapason.ingest.source.servicenowem.ServicenowEmSource}.
 */
@NullMarked
package io.diapason.ingest.source.servicenowem;

import org.jspecify.annotations.NullMarked;
