/**
 * Prometheus' remote-write protocol, version 1.0: a protobuf in snappy's block format. Pure. Start
 * at {@link io.diapason.ingest.remotewrite.WriteRequest}.
 */
@NullMarked
package io.diapason.ingest.remotewrite;

import org.jspecify.annotations.NullMarked;
