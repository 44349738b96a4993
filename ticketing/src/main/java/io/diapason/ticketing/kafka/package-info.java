/**
 * Reads the stream of incidents from Kafka. It commits only what was written and never skips for an
 * outage.
 */
@NullMarked
package io.diapason.ticketing.kafka;

import org.jspecify.annotations.NullMarked;
