/**
 * How services that reach people want to be spoken to. Pure: requests are values, and answers are
 * read as values. Start at {@link io.diapason.ticketing.channel.ChannelForm}.
 */
@NullMarked
package io.diapason.ticketing.channel;

import org.jspecify.annotations.NullMarked;
