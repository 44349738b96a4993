/**
 * Tries the engine on recorded events: the same pipeline, bounded, as fast as it goes. Start at
 * {@link ReplayRun}.
 */
@NullMarked
package io.diapason.deploy.replay;

import org.jspecify.annotations.NullMarked;
