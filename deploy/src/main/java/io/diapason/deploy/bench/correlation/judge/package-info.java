/**
 * Those who judge which alerts belong together, ours and simpler ones, each driven through a known
 * stream in its own time. Start at {@link Trial}.
 */
@NullMarked
package io.diapason.deploy.bench.correlation.judge;

import org.jspecify.annotations.NullMarked;
