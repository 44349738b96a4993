package io.diapason.correlation.suppression;

import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.dedup.AlertChange.Kind;
import io.diapason.correlation.suppression.SuppressionDecision.Announced;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Suppression;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what of an alert goes on to be judged. An alert is quiet while at least one rule says so;
 * an end always passes; and when the last rule ends, what is still broken speaks.
 */
public final class SuppressionPolicy {

  private SuppressionPolicy() {}

  /** Tells which silences and windows hold for an alert at the moment that is judged. */
  public interface Rules {

    /** The verdicts on an alert, in one order. */
    List<Suppression> on(AlertChange alert);
  }

  /** An alert became different. */
  public static SuppressionDecision onChange(Quiet before, AlertChange change, Rules rules) {
    if (change.kind() == Kind.RESOLVED || change.kind() == Kind.EXPIRED) {
      Quiet after = new Quiet(null, before.inhibitions(), List.of());
      return new SuppressionDecision(after, change, false, said(before, change, List.of()));
    }
    if (isWordless(change) && before.withheld() == null) {
      // Only time has passed for an alert that had its say; without labels no rule can be asked.
      return new SuppressionDecision(before, change, false, null);
    }
    AlertChange merged = merge(before.withheld(), change);
    List<Suppression> by = verdicts(before, merged, rules);
    if (by.isEmpty()) {
      Quiet after = new Quiet(null, before.inhibitions(), by);
      return new SuppressionDecision(after, merged, false, said(before, merged, by));
    }
    if (change.kind() == Kind.ACKNOWLEDGED && before.withheld() == null) {
      return new SuppressionDecision(
          before, change, false, null); // Somebody acts; that is no noise.
    }
    // The words of the alert may be new even where the verdicts are not.
    return new SuppressionDecision(
        new Quiet(merged, before.inhibitions(), by), null, true, new Announced(merged, by));
  }

  /** Time has passed, or rules have changed. Looking too early or twice changes nothing. */
  public static SuppressionDecision onLook(Quiet before, Instant now, Rules rules) {
    AlertChange withheld = before.withheld();
    if (withheld == null) {
      return new SuppressionDecision(
          new Quiet(null, before.inhibitions(), before.inhibitions()), null, false, null);
    }
    List<Suppression> by = verdicts(before, withheld, rules);
    Quiet after = new Quiet(by.isEmpty() ? null : withheld, before.inhibitions(), by);
    return new SuppressionDecision(
        after, by.isEmpty() ? speaking(withheld, now) : null, false, said(before, withheld, by));
  }

  private static List<Suppression> verdicts(Quiet before, AlertChange alert, Rules rules) {
    List<Suppression> all = new ArrayList<>(rules.on(alert));
    all.addAll(before.inhibitions());
    return List.copyOf(all);
  }

  private static @Nullable Announced said(Quiet before, AlertChange alert, List<Suppression> by) {
    return before.by().equals(by) ? null : new Announced(alert, by);
  }

  private static boolean isWordless(AlertChange change) {
    return change.receipt().equals(Receipt.NONE) && change.labels().isEmpty();
  }

  /** What an alert has to say after several changes of which nobody has heard yet. */
  private static AlertChange merge(@Nullable AlertChange withheld, AlertChange change) {
    if (withheld == null) {
      return change;
    }
    boolean isNews =
        withheld.kind() == Kind.OPENED
            || withheld.kind() == Kind.REOPENED
            || withheld.kind() == Kind.FLAPPING;
    return (isWordless(change) ? withheld : change)
        .after(isNews ? withheld.kind() : change.kind(), change);
  }

  private static AlertChange speaking(AlertChange withheld, Instant now) {
    return withheld.saidAt(now);
  }
}
