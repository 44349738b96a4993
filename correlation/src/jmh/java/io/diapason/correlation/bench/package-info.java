/**
 * What the rules cost, measured by JMH. Built only in the profile {@code bench}; no part of the
 * product. Start at {@link CorrelatorBenchmark}.
 */
@NullMarked
package io.diapason.correlation.bench;

import org.jspecify.annotations.NullMarked;
