package io.diapason.deploy.bench;

import io.diapason.deploy.bench.measure.Latencies;
import java.util.Map;

/**
 * A stretch of steady load during which the answering model was swapped in one way, or not at all.
 *
 * @param swapping how
 * @param round from 1
 * @param batches the answers to the repeats, from when each batch was due
 * @param news the answers to the alerts that were new, likewise
 * @param taken how many alerts were taken in, and how many requests were not, by status
 * @param visible from when a new alert was due to when its incident, with the advice, stood in the
 *     stream of incidents
 * @param gaps between new incidents that follow each other in that stream
 * @param atSwaps those of them at which another model began to answer; where nothing is swapped,
 *     those around moments of the same rhythm
 * @param inForce from when a swap was written down to the first incident by the next model
 * @param seen what else was seen in the stream
 * @param cpuSeconds of the product's processes
 */
public record SwapRun(
    Swapping swapping,
    int round,
    Latencies batches,
    Latencies news,
    Taken taken,
    Latencies visible,
    Latencies gaps,
    Latencies atSwaps,
    Latencies inForce,
    Seen seen,
    double cpuSeconds) {

  /** How the answering model was swapped. */
  public enum Swapping {
    /** Nothing was swapped. */
    NONE,
    /** Two models took turns; both had answered before. */
    KNOWN,
    /** Each was one that the product had not in memory. */
    UNKNOWN
  }

  /**
   * What the door took.
   *
   * @param alerts in requests that were answered with 2xx
   * @param refused requests that were not, by status
   */
  public record Taken(long alerts, Map<String, Integer> refused) {

    long refusals() {
      return refused.values().stream().mapToLong(Integer::longValue).sum();
    }
  }

  /**
   * What was seen in the stream.
   *
   * @param incidents that were new
   * @param wanted how many swaps were written down
   * @param swaps how many were seen
   * @param unadvised incidents without the advice of a model
   * @param answered incidents for which a model answered and did not abstain
   * @param again incidents whose first version stood there more than once
   */
  public record Seen(
      int incidents, int wanted, int swaps, int unadvised, int answered, int again) {}
}
