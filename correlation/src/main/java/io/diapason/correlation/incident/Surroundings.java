package io.diapason.correlation.incident;

import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.Change;
import java.util.List;

/**
 * What is known of the estate at the moment of a judgement.
 *
 * @param topology the estate as a graph
 * @param changes what was altered lately
 */
public record Surroundings(Topology topology, Changes changes) {

  /** Finds the recent changes of a CI. */
  public interface Changes {
    /** The changes of this CI that are remembered, in any order. */
    List<Change> of(String ci);
  }

  /** An estate of which no changes are known. */
  public static Surroundings of(Topology topology) {
    return new Surroundings(topology, ci -> List.of());
  }
}
