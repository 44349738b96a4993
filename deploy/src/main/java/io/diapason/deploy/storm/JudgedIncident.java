package io.diapason.deploy.storm;

import java.util.List;
import java.util.Set;

/**
 * An incident as the engine judged it, reduced to what is scored.
 *
 * @param alerts the keys of its alerts: canonical labels, fingerprints, whatever the truth uses
 * @param causes the CIs and changes suspected, the likeliest first
 */
public record JudgedIncident(Set<String> alerts, List<String> causes) {

  public JudgedIncident {
    alerts = Set.copyOf(alerts);
    causes = List.copyOf(causes);
  }

  /** An incident without suspects. */
  public static JudgedIncident of(Set<String> alerts) {
    return new JudgedIncident(alerts, List.of());
  }
}
