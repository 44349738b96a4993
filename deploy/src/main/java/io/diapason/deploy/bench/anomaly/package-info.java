/**
 * How well odd values are found, on published series whose faults are known, beside simpler ways.
 * Start at {@link io.diapason.deploy.bench.anomaly.AnomalyBench}.
 */
@NullMarked
package io.diapason.deploy.bench.anomaly;

import org.jspecify.annotations.NullMarked;
