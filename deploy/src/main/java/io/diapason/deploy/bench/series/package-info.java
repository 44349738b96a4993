/**
 * Time series as a Prometheus would write them, with disturbances that are known, and what was
 * found of these. Sends nothing itself. Start at {@link
 * io.diapason.deploy.bench.series.SeriesValues}.
 */
@NullMarked
package io.diapason.deploy.bench.series;

import org.jspecify.annotations.NullMarked;
