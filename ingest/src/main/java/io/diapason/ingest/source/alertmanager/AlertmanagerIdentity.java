package io.diapason.ingest.source.alertmanager;

import io.diapason.vocabulary.Fingerprint;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What identifies an alert of the Alertmanager family: its whole label set, but for the labels that
 * only say who sent it.
 *
 * <p>The severity label does identify here. Two thresholds of one rule ("disk 80 % full", "disk 95
 * % full") carry the same labels but for it, and both fire side by side; without it the resolve of
 * the one would end the other.
 */
public final class AlertmanagerIdentity {

  /**
   * Labels that describe the sender and not the condition: the external labels by which replicas of
   * one Prometheus tell themselves apart. They are what a highly available pair is told to drop
   * ({@code alert_relabel_configs}), and often is not; with them each replica's alert would be an
   * alert of its own.
   *
   * <p>Plain {@code replica} and {@code monitor} are not among them: a database's lag is told by
   * replica, and two of its replicas are two alerts.
   */
  static final Set<String> SENDER_LABELS =
      Set.of(
          "prometheus",
          "prometheus_replica",
          "__replica__",
          "receive_replica",
          "rule_replica",
          "ruler_replica",
          "thanos_replica");

  private AlertmanagerIdentity() {}

  /** The fingerprint of these labels, which all doors of the family share. */
  public static Fingerprint of(String tenant, Map<String, String> labels) {
    if (Collections.disjoint(SENDER_LABELS, labels.keySet())) {
      return Fingerprint.of(tenant, labels);
    }
    Map<String, String> identifying = new HashMap<>(labels);
    identifying.keySet().removeAll(SENDER_LABELS);
    return Fingerprint.of(tenant, identifying);
  }
}
