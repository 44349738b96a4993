/**
 * The load: alerts made beforehand and pushed over a bounded number of kept connections, the same
 * for all that are measured. Start at {@link LoadGenerator}.
 */
@NullMarked
package io.diapason.deploy.bench.load;

import org.jspecify.annotations.NullMarked;
