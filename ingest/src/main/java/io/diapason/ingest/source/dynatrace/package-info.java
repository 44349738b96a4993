/**
 * Dynatrace's problem notifications. Start at {@link
 * io.diapason.ingest.source.dynatrace.DynatraceSource}.
 */
@NullMarked
package io.diapason.ingest.source.dynatrace;

import org.jspecify.annotations.NullMarked;
