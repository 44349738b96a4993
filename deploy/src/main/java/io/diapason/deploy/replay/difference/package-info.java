/**
 * Holds two replays of the same events against each other. Start at {@link
 * io.diapason.deploy.replay.difference.Difference}.
 */
@NullMarked
package io.diapason.deploy.replay.difference;

import org.jspecify.annotations.NullMarked;
