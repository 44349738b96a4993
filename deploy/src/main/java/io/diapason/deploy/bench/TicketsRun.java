package io.diapason.deploy.bench;

import io.diapason.deploy.bench.measure.Latencies;
import java.util.Map;

/**
 * How fast one kind of question was answered.
 *
 * @param question what was asked
 * @param beside what went on meanwhile
 * @param answered from when each question was due to when it was answered whole
 * @param refused how many questions were answered otherwise, by status
 */
public record TicketsRun(
    String question, String beside, Latencies answered, Map<String, Integer> refused) {}
