package io.diapason.deploy.replay;

import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Ci;
import java.nio.file.Path;
import java.util.List;

/**
 * Events that were written down as they stood on the wire.
 *
 * @param alerts one JSON object a line, in any order
 * @param estate the topology that held; empty when none is known
 * @param changes what was altered, in the order of its time
 */
public record RecordedFiles(Path alerts, List<Ci> estate, List<Change> changes)
    implements Recording {}
