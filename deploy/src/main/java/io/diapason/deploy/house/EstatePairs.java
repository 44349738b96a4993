package io.diapason.deploy.house;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.incident.PairPolicy;
import io.diapason.correlation.incident.Surroundings;
import io.diapason.correlation.topology.Topology;
import io.diapason.ticketing.explanation.PairJudge;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.IncidentAlert;
import java.util.List;

/**
 * Compares alerts by the rules and the estate of this house. One question at a time: a graph
 * remembers its answers and belongs to one thread.
 */
final class EstatePairs implements PairJudge {

  private final PairPolicy policy;
  private final Surroundings surroundings;

  EstatePairs(CorrelationConfig config, List<Ci> estate) {
    policy = new PairPolicy(config);
    surroundings = Surroundings.of(new Topology(estate));
  }

  @Override
  public synchronized Explanation compare(
      String tenant, IncidentAlert elder, IncidentAlert younger) {
    return policy.compare(tenant, elder, younger, surroundings);
  }
}
