/**
 * Replays of the live log that are asked for while the product runs: each in a process of its own,
 * few at a time, kept in a folder until somebody deletes them. Start at {@link
 * io.diapason.deploy.replay.live.ReplayDesk}.
 */
@NullMarked
package io.diapason.deploy.replay.live;

import org.jspecify.annotations.NullMarked;
