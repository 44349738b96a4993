package io.diapason.ingest.source.alertmanager;

import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Rejection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One element of a list of alerts as it stands on the wire, read but not judged.
 *
 * @param position where it stands
 * @param labels its labels without the empty ones; null when the field is missing
 * @param annotations what describes it
 * @param texts the text fields by name, such as {@code startsAt}
 * @param unknown the fields that this protocol does not know
 * @param problem the first thing that was wrong with it; null when nothing was
 */
record AlertElement(
    Position position,
    @Nullable Map<String, String> labels,
    Map<String, String> annotations,
    Map<String, String> texts,
    Set<String> unknown,
    @Nullable Rejection problem) {}
