/**
 * Silences: who wished which alerts to be quiet, for how long and why. The rules of their life are
 * pure; where they are kept is a port. Start at {@link io.diapason.ingest.silence.SilencePolicy}.
 */
@NullMarked
package io.diapason.ingest.silence;

import org.jspecify.annotations.NullMarked;
