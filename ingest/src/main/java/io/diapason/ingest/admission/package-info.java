/**
 * The door itself: the only place that stamps, and the rules of what may pass. No framework and no
 * clock but the one handed in. Start at {@link io.diapason.ingest.admission.Door}.
 */
@NullMarked
package io.diapason.ingest.admission;

import org.jspecify.annotations.NullMarked;
