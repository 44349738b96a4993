package io.diapason.correlation.incident;

import io.diapason.vocabulary.Severity;

/** How many open alerts there are of each severity. */
public record Tally(int critical, int error, int warning, int info) {

  /** Nothing open. */
  public static final Tally NONE = new Tally(0, 0, 0, 0);

  /** This tally with more, or with a negative number fewer, of one severity. */
  public Tally plus(Severity severity, int more) {
    return switch (severity) {
      case CRITICAL -> new Tally(critical + more, error, warning, info);
      case ERROR -> new Tally(critical, error + more, warning, info);
      case WARNING -> new Tally(critical, error, warning + more, info);
      case INFO -> new Tally(critical, error, warning, info + more);
    };
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(
        critical + other.critical, error + other.error, warning + other.warning, info + other.info);
  }

  /** This without the other, which is part of it. */
  public Tally minus(Tally other) {
    return new Tally(
        critical - other.critical, error - other.error, warning - other.warning, info - other.info);
  }

  /** How many in all. */
  public int total() {
    return critical + error + warning + info;
  }

  /** The worst severity that is open, or the given one when nothing is. */
  public Severity worst(Severity whenNoneIsOpen) {
    if (critical > 0) {
      return Severity.CRITICAL;
    }
    if (error > 0) {
      return Severity.ERROR;
    }
    if (warning > 0) {
      return Severity.WARNING;
    }
    return info > 0 ? Severity.INFO : whenNoneIsOpen;
  }
}
