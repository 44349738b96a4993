package io.diapason.ticketing.audit;

import java.util.List;
import java.util.Objects;

/**
 * What came of an action.
 *
 * @param outcome whether it was done
 * @param reason why not; empty when it was
 * @param changes what it changed
 */
public record AuditResult(Outcome outcome, String reason, List<Difference> changes) {

  /** Whether an action was done. */
  public enum Outcome {
    /** Somebody asked for it; what came of it says the entry that follows, if one does. */
    ASKED,
    DONE,
    /** It stood so already. */
    UNCHANGED,
    /** The rules do not allow it. */
    REFUSED,
    /** A part that it needs did not answer; it may or may not have been done. */
    FAILED
  }

  public AuditResult {
    reason = Objects.requireNonNullElse(reason, "");
    changes = changes == null ? List.of() : List.copyOf(changes);
  }

  /** It was done, and changed this. */
  public static AuditResult done(List<Difference> changes) {
    return new AuditResult(Outcome.DONE, "", changes);
  }

  /** It stood so already. */
  public static AuditResult unchanged() {
    return of(Outcome.UNCHANGED, "");
  }

  /** It was refused. */
  public static AuditResult refused(String why) {
    return of(Outcome.REFUSED, why);
  }

  /** Nothing is known to have changed. */
  public static AuditResult of(Outcome outcome, String reason) {
    return new AuditResult(outcome, reason, List.of());
  }
}
