package io.diapason.ticketing.escalation;

/**
 * Who is called, and how.
 *
 * @param person the id of a user; empty for a channel as such
 * @param channel by what
 * @param address where on that channel; empty where the channel knows
 */
public record Recipient(String person, String channel, String address) {}
