/**
 * From what sources repeat to what changed: one alert for many events. Pure rules, no stream
 * engine. Start at {@link DedupPolicy}.
 */
@NullMarked
package io.diapason.correlation.dedup;

import org.jspecify.annotations.NullMarked;
