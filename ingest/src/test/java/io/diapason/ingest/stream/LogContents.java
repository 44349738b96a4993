package io.diapason.ingest.stream;

import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.DeadLetter;
import java.util.List;

/** What stands in a log: for each stream its partitions, each in the order of the log. */
public record LogContents(
    List<List<AlertEvent>> alerts,
    List<List<Change>> changes,
    List<List<Control>> controls,
    List<DeadLetter> letters) {}
