/** Where this product may call. Start at {@link io.diapason.ticketing.outgoing.AllowedHosts}. */
@NullMarked
package io.diapason.ticketing.outgoing;

import org.jspecify.annotations.NullMarked;
