package io.diapason.ingest.source.syslog;

import java.time.Duration;

/**
 * Which messages become alerts, and for how long.
 *
 * @param upTo the least bad that becomes an alert; what is better is passed over
 * @param holdsFor how long an alert holds after its last repeat: syslog never says that it is over
 */
public record SyslogPolicy(SyslogLevel upTo, Duration holdsFor) {

  public SyslogPolicy {
    if (holdsFor.isZero() || holdsFor.isNegative()) {
      throw new IllegalArgumentException("Expected a duration above 0, but got " + holdsFor);
    }
  }

  /** Warnings and worse, for 30 minutes. */
  public static SyslogPolicy defaults() {
    return new SyslogPolicy(SyslogLevel.WARNING, Duration.ofMinutes(30));
  }
}
