package io.diapason.deploy.replay.kafka;

import io.diapason.deploy.replay.RecordedLog;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.Stream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What stood beside the alerts in a stretch of the log: what was altered, and what the engine
 * worked by, each from its own moment on.
 *
 * @param changes in the order of their time
 * @param control in the order of their time
 */
public record LoggedGround(List<Change> changes, List<Control> control) {

  /** What was altered a day before the first alert may be what broke it. */
  private static final Duration CHANGE_MEMORY = Duration.ofDays(1);

  /**
   * Reads it.
   *
   * @throws org.apache.kafka.common.KafkaException when the log does not answer
   */
  public static LoggedGround of(RecordedLog log) {
    LoggedEntries entries = new LoggedEntries(log.bootstrap());
    List<Change> changes = new ArrayList<>();
    entries.read(
        Stream.CHANGES,
        Change.class,
        log.from().minus(CHANGE_MEMORY),
        change -> {
          if (!change.tick() && belongs(log, change.tenant(), change.receivedAt())) {
            changes.add(change);
          }
        });
    changes.sort(Comparator.comparing(Change::receivedAt));
    // From the beginning: the estate of today may have been set a year ago.
    List<Control> control = new ArrayList<>();
    entries.read(
        Stream.CONTROL,
        Control.class,
        Instant.EPOCH,
        entry -> {
          if (entry.kind() != Control.Kind.TICK
              && belongs(log, entry.tenant(), entry.receivedAt())) {
            control.add(entry);
          }
        });
    control.sort(Comparator.comparing(Control::receivedAt));
    return new LoggedGround(changes, control);
  }

  private static boolean belongs(RecordedLog log, String tenant, Instant at) {
    return tenant.equals(log.tenant()) && at.isBefore(log.to());
  }
}
