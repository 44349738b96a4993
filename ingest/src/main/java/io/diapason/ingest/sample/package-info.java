/**
 * Values of time series at the door: which of them are watched, and when they came. Nothing here
 * knows HTTP, protocols or Kafka. Start at {@link io.diapason.ingest.sample.SampleDesk}.
 */
@NullMarked
package io.diapason.ingest.sample;

import org.jspecify.annotations.NullMarked;
