/**
 * Falco and Falcosidekick: events of the kernel that a rule matched. Start at {@link
 * io.diapason.ingest.source.falco.FalcoSource}.
 */
@NullMarked
package io.diapason.ingest.source.falco;

import org.jspecify.annotations.NullMarked;
