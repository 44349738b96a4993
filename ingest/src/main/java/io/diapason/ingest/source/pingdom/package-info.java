/** Pingdom's checks. Start at {@link io.diapason.ingest.source.pingdom.PingdomSource}. */
@NullMarked
package io.diapason.ingest.source.pingdom;

import org.jspecify.annotations.NullMarked;
