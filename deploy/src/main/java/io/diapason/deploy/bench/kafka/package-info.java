/**
 * Listens to the streams of a product that is measured, as another room would. Writes nothing there
 * and leaves no trace. Start at {@link io.diapason.deploy.bench.kafka.StreamEnd}.
 */
@NullMarked
package io.diapason.deploy.bench.kafka;

import org.jspecify.annotations.NullMarked;
