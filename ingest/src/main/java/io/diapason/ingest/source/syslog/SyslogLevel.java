package io.diapason.ingest.source.syslog;

import io.diapason.vocabulary.Severity;

/** The eight severities of syslog, worst first, as RFC 5424 numbers them. */
public enum SyslogLevel {
  EMERGENCY(Severity.CRITICAL),
  ALERT(Severity.CRITICAL),
  CRITICAL(Severity.CRITICAL),
  ERROR(Severity.ERROR),
  WARNING(Severity.WARNING),
  NOTICE(Severity.INFO),
  INFORMATIONAL(Severity.INFO),
  DEBUG(Severity.INFO);

  private final Severity severity;

  SyslogLevel(Severity severity) {
    this.severity = severity;
  }

  /** How bad it is in our words. */
  public Severity severity() {
    return severity;
  }

  /** Whether it is as bad as another one, or worse. */
  public boolean isAtLeast(SyslogLevel other) {
    return compareTo(other) <= 0;
  }
}
