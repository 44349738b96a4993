/** What the rules of tickets cost. Start at {@link io.diapason.ticketing.bench.ClockBenchmark}. */
@NullMarked
package io.diapason.ticketing.bench;

import org.jspecify.annotations.NullMarked;
