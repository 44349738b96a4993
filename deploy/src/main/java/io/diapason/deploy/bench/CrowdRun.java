package io.diapason.deploy.bench;

import io.diapason.deploy.bench.measure.Latencies;
import java.util.Map;

/**
 * What a quiet sender met while something went on beside it.
 *
 * @param beside what went on
 * @param answered from when each of its alerts was due to when its request was answered
 * @param refused how many of its requests were not taken in, by status
 * @param others how many of the others were taken in
 * @param othersRefused how many of the others were not, by status
 */
public record CrowdRun(
    String beside,
    Latencies answered,
    Map<String, Integer> refused,
    int others,
    Map<String, Integer> othersRefused) {}
