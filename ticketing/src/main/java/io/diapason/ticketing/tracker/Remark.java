package io.diapason.ticketing.tracker;

import java.time.Instant;

/**
 * Something that was said of a ticket and that a tracker is to hear.
 *
 * @param number which entry of the ticket's timeline it is, from 1; only grows
 * @param at when it was said
 * @param by who said it
 * @param text what was said
 */
public record Remark(long number, Instant at, String by, String text) {}
