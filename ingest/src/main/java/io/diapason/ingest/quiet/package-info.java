/**
 * Which alerts the engine keeps quiet, for whoever asks at the door. Start at {@link
 * io.diapason.ingest.quiet.QuietAlerts}.
 */
@NullMarked
package io.diapason.ingest.quiet;

import org.jspecify.annotations.NullMarked;
