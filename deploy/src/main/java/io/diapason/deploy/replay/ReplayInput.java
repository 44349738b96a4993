package io.diapason.deploy.replay;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.deploy.replay.outcome.Scope;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Ci;
import java.nio.file.Path;
import java.util.List;

/**
 * What is replayed, and by which rules.
 *
 * @param recording where the events come from
 * @param rules by what they are judged
 */
public record ReplayInput(Recording recording, ReplayRules rules) {

  /** Recorded files, judged without models and with the default rules for tickets. */
  public ReplayInput(
      Path alerts, List<Ci> estate, List<Change> changes, CorrelationConfig correlation) {
    this(new RecordedFiles(alerts, estate, changes), ReplayRules.of(correlation));
  }

  /** What counts of what is said. */
  public Scope scope() {
    return new Scope(rules.pageFrom(), recording instanceof RecordedLog log ? log.to() : null);
  }
}
