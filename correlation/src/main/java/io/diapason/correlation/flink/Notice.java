package io.diapason.correlation.flink;

import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.suppression.Inhibited;
import io.diapason.vocabulary.Fingerprint;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What suppression hears of: an alert became different, another alert began or ceased to explain
 * it, or (when neither is present) the rules have changed and all that is quiet is looked at again.
 *
 * @param key the shard of its tenant
 * @param at the stream's time
 * @param alert the alert that became different
 * @param inhibited what a rule now says of an alert
 */
public record Notice(
    String key, Instant at, @Nullable AlertChange alert, @Nullable Inhibited inhibited) {

  /**
   * How many shards a tenant's alerts are spread over. It is fixed, whatever the parallelism: what
   * is judged must not depend on it, and state is kept by shard.
   */
  static final int SHARDS = 64;

  /** Explanations first, then alerts in the order of the judgement. */
  static final Comparator<Notice> IN_ORDER =
      Comparator.comparing(Notice::rank)
          .thenComparing(Notice::happening, Happening.IN_ORDER)
          .thenComparing(Notice::explained);

  static Notice of(Happening happening) {
    AlertChange alert = happening.alert();
    if (alert == null) {
      throw new IllegalStateException("Expected a change of an alert, but got " + happening);
    }
    return new Notice(shard(happening.tenant(), alert.fingerprint()), happening.at(), alert, null);
  }

  static Notice of(Inhibited inhibited) {
    String key = shard(inhibited.tenant(), inhibited.target());
    return new Notice(key, inhibited.at(), null, inhibited);
  }

  /** Asks one shard to look again. */
  static Notice look(String tenant, int shard, Instant at) {
    return new Notice(tenant + "|" + shard, at, null, null);
  }

  static String tenant(String key) {
    return key.substring(0, key.lastIndexOf('|'));
  }

  boolean isLook() {
    return alert == null && inhibited == null;
  }

  private static String shard(String tenant, Fingerprint alert) {
    return tenant + "|" + Math.floorMod(alert.value().hashCode(), SHARDS);
  }

  private int rank() {
    return inhibited != null ? 0 : alert != null ? 1 : 2;
  }

  private Happening happening() {
    return new Happening(key, at, alert, null);
  }

  private String explained() {
    return inhibited == null ? "" : inhibited.target().value() + "|" + inhibited.rule();
  }
}
