/**
 * Models that take turns while alerts pour, and what the stream of incidents shows of that. Never
 * sends an alert. Start at {@link io.diapason.deploy.bench.swap.Sightings}.
 */
@NullMarked
package io.diapason.deploy.bench.swap;

import org.jspecify.annotations.NullMarked;
