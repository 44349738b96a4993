/**
 * Values that are asked for instead of waited for: what to ask a Prometheus, and what its answers
 * mean. Pure. Start at {@link io.diapason.ingest.pull.PullPlan}.
 */
@NullMarked
package io.diapason.ingest.pull;

import org.jspecify.annotations.NullMarked;
