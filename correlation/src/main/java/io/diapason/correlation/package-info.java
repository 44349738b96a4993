/**
 * The living room: alerts come in, incidents go out. Rules live in the packages below, the stream
 * engine only in {@code flink}. Start reading at {@code incident.IncidentPolicy}.
 */
@NullMarked
package io.diapason.correlation;

import org.jspecify.annotations.NullMarked;
