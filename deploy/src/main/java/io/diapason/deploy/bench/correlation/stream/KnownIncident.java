package io.diapason.deploy.bench.correlation.stream;

import java.util.Set;

/**
 * Something that truly happened.
 *
 * @param id unique in the stream
 * @param group by what its cause is reported, such as the system that it happened in
 * @param causes the CIs and the ids of changes that count as its cause
 */
public record KnownIncident(String id, String group, Set<String> causes) {

  public KnownIncident {
    causes = Set.copyOf(causes);
  }
}
