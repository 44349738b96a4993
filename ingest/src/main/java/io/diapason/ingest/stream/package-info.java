/**
 * The log of record as this room sees it: the port, its in-memory adapter and how keys are spread.
 * No Kafka class is known here. Start at {@link io.diapason.ingest.stream.EventLog}.
 */
@NullMarked
package io.diapason.ingest.stream;

import org.jspecify.annotations.NullMarked;
