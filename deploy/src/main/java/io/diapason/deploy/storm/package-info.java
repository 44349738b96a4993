/**
 * Makes seeded storms of alerts whose truth is known, and measures how well the engine told the
 * faults in them apart. Nothing here reads a clock or sends anything. Start reading at {@link
 * StormGenerator}, then {@link StormScore}.
 */
@NullMarked
package io.diapason.deploy.storm;

import org.jspecify.annotations.NullMarked;
