/**
 * Carries the rules out in Flink: state, timers, sources, sinks. Holds no rules of its own. Start
 * at {@link CorrelationPipeline}.
 */
@NullMarked
package io.diapason.correlation.flink;

import org.jspecify.annotations.NullMarked;
