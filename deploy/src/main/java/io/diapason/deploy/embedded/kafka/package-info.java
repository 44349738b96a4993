/**
 * A real single-node Kafka in this process. Only addresses leave this package; topics are made by
 * those who use them. Start reading at {@link EmbeddedKafka}.
 */
@NullMarked
package io.diapason.deploy.embedded.kafka;

import org.jspecify.annotations.NullMarked;
