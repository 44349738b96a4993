/** Reads what the engine worked by from the live log. */
@NullMarked
package io.diapason.deploy.replay.kafka;

import org.jspecify.annotations.NullMarked;
