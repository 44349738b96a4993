/**
 * The same streams through the same stream job as live, at several degrees of parallelism. Start at
 * {@link EqualReplays}.
 */
@NullMarked
package io.diapason.deploy.bench.correlation.replayed;

import org.jspecify.annotations.NullMarked;
