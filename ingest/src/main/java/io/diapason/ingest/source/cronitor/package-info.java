/** Cronitor's webhooks: a monitor that alerts and recovers. */
@NullMarked
package io.diapason.ingest.source.cronitor;

import org.jspecify.annotations.NullMarked;
