package io.diapason.deploy.bench.correlation.scenario;

import io.diapason.vocabulary.Ci;

/**
 * Something that breaks.
 *
 * @param id of the true incident
 * @param kind how it breaks
 * @param root the CI that breaks
 * @param from second of the scenario at which it does
 * @param until second at which it is mended
 */
record Fault(String id, FaultKind kind, Ci root, long from, long until) {}
