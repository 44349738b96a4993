/**
 * A day of monitoring as it stands in a log: what breaks, and over and over again what has stood
 * for long. For measuring only; start at {@link
 * io.diapason.deploy.bench.correlation.monitored.MonitoredDay}.
 */
@NullMarked
package io.diapason.deploy.bench.correlation.monitored;

import org.jspecify.annotations.NullMarked;
