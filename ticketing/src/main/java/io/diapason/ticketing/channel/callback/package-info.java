/**
 * How services tell us what people pressed, and why we believe it. Pure. Start at {@link
 * io.diapason.ticketing.channel.callback.Callback}.
 */
@NullMarked
package io.diapason.ticketing.channel.callback;

import org.jspecify.annotations.NullMarked;
