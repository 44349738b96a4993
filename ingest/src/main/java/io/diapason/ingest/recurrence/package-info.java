/**
 * When what recurs holds, by the rules of RFC 5545. Pure. Start at {@link
 * io.diapason.ingest.recurrence.Recurrence}.
 */
@NullMarked
package io.diapason.ingest.recurrence;

import org.jspecify.annotations.NullMarked;
