/**
 * Log records of OpenTelemetry, as OTLP writes them in JSON. A record becomes an alert that nothing
 * ends; traces and metrics are not alerts and are refused.
 */
@NullMarked
package io.diapason.ingest.source.otlplogs;

import org.jspecify.annotations.NullMarked;
