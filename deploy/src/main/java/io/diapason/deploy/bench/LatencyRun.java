package io.diapason.deploy.bench;

import io.diapason.deploy.bench.measure.Latencies;
import java.util.Map;

/**
 * Lone alerts at a steady rate to one server.
 *
 * @param rate alerts a second
 * @param answered from when each was due to when its request was answered
 * @param visible from when each was due to when it was seen at the far end
 * @param refused how many were not taken in, by status
 * @param cuts how often the stream of events was cut off
 */
public record LatencyRun(
    String server,
    int rate,
    Latencies answered,
    Latencies visible,
    Map<String, Integer> refused,
    int cuts) {}
