package io.diapason.correlation.suppression;

import io.diapason.vocabulary.Fingerprint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an alert is to an inhibition rule from a moment on.
 *
 * @param tenant whose alert it is
 * @param at the stream's time
 * @param rule the rule
 * @param group all alerts that the rule takes to agree, by the values of its {@code equal} labels
 * @param alert the alert
 * @param name the alert's condition
 * @param source whether it explains others; with neither of the two it has no role any more
 * @param target whether others explain it
 */
public record Role(
    String tenant,
    Instant at,
    String rule,
    String group,
    Fingerprint alert,
    String name,
    boolean source,
    boolean target) {

  /** Whether it is of the group no longer. */
  public boolean isOver() {
    return !source && !target;
  }

  /** Whether it explains others, whichever they are. */
  boolean isPureSource() {
    return source && !target;
  }

  /** The same alert without a role. */
  public Role over(Instant from) {
    return new Role(tenant, from, rule, group, alert, name, false, false);
  }

  /** Whether two roles differ in nothing but their moment. */
  public boolean isLike(@Nullable Role other) {
    return other != null && source == other.source && target == other.target;
  }
}
