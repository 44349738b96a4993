package io.diapason.deploy.replay;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Ci;
import java.nio.file.Path;
import java.util.List;

/**
 * What is replayed, and by which rules.
 *
 * @param alerts the recorded events, one JSON object a line, in the order of their time
 * @param estate the topology that held; empty when none is known
 * @param changes what was altered, in the order of its time
 * @param config by what correlation judges
 */
public record ReplayInput(
    Path alerts, List<Ci> estate, List<Change> changes, CorrelationConfig config) {}
