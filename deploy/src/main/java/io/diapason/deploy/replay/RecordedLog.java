package io.diapason.deploy.replay;

import java.time.Instant;

/**
 * A stretch of the live log of record: its alerts, its changes, and what the engine worked by from
 * which moment on. It is only read.
 *
 * @param bootstrap the log's brokers, as {@code host:port,...}
 * @param tenant whose events
 * @param from the first moment
 * @param to the first moment that is no longer part of it
 */
public record RecordedLog(String bootstrap, String tenant, Instant from, Instant to)
    implements Recording {

  /** Checks the order of the moments. */
  public RecordedLog {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "Expected the end of the range to come after its start, but got " + from + " to " + to);
    }
  }
}
