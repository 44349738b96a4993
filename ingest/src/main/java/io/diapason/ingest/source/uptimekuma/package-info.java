/**
 * The monitors of Uptime Kuma. Start at {@link
 * io.diapason.ingest.source.uptimekuma.UptimeKumaSource}.
 */
@NullMarked
package io.diapason.ingest.source.uptimekuma;

import org.jspecify.annotations.NullMarked;
