/** Replays over HTTP. */
@NullMarked
package io.diapason.deploy.replay.vertx;

import org.jspecify.annotations.NullMarked;
