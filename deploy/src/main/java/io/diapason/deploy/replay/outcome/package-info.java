/** What a replay came to: its incidents, folded from their versions, and its totals. */
@NullMarked
package io.diapason.deploy.replay.outcome;

import org.jspecify.annotations.NullMarked;
