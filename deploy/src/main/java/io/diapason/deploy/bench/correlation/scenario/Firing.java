package io.diapason.deploy.bench.correlation.scenario;

import io.diapason.vocabulary.Ci;
import java.util.Map;

/**
 * An alert that holds for a while.
 *
 * @param incident the true incident; empty for noise
 * @param ci where it is seen
 * @param labels what identifies it
 * @param text what is said of it
 * @param from second of the scenario at which it is first heard
 * @param until second at which it is over
 */
record Firing(
    String incident, Ci ci, Map<String, String> labels, String text, long from, long until) {}
