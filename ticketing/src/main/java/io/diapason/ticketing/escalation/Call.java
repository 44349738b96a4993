package io.diapason.ticketing.escalation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to be called.
 *
 * @param name of the person or the channel, for people to read
 * @param keyTail tells the calls of one step apart; empty for the notifier
 * @param recipient how; null for the notifier as it is configured
 * @param at not before
 */
public record Call(String name, String keyTail, @Nullable Recipient recipient, Instant at) {}
