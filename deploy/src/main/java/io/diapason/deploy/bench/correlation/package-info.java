/**
 * Measures how well alerts that belong together become one incident, ours beside simpler ways, on
 * streams whose truth is known. Start at {@link CorrelationBench}.
 */
@NullMarked
package io.diapason.deploy.bench.correlation;

import org.jspecify.annotations.NullMarked;
