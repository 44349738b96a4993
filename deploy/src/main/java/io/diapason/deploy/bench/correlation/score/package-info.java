/** How well a judge's groups and suspects agree with the truth. Start at {@link ClusterScore}. */
@NullMarked
package io.diapason.deploy.bench.correlation.score;

import org.jspecify.annotations.NullMarked;
