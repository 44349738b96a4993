/**
 * How the many dialects of severity, time and text become ours. Only pure functions live here, and
 * never the knowledge of one source. Start at {@link io.diapason.ingest.normalize.SeverityScale}.
 */
@NullMarked
package io.diapason.ingest.normalize;

import org.jspecify.annotations.NullMarked;
