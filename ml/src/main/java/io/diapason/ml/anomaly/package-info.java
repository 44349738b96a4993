/**
 * Finds values of a time series that are unlike those before them, one series at a time, in bounded
 * memory. Pure: no clock, no stream engine, no chance that is not part of the state. Start at
 * {@link io.diapason.ml.anomaly.AnomalyPolicy}.
 */
@NullMarked
package io.diapason.ml.anomaly;

import org.jspecify.annotations.NullMarked;
