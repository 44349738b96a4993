/**
 * Finds the parser for a recorded body by the name of its source, for a replay. No parser itself
 * lives here. Start at {@link io.diapason.ingest.source.recorded.RecordedBodies}.
 */
@NullMarked
package io.diapason.ingest.source.recorded;

import org.jspecify.annotations.NullMarked;
