/** Plays a storm into a running product, while people watch. Start at {@link StormPlayer}. */
@NullMarked
package io.diapason.deploy.demo;

import org.jspecify.annotations.NullMarked;
