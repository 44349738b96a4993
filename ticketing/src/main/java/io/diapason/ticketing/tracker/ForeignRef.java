package io.diapason.ticketing.tracker;

/**
 * A ticket of ours that a tracker named.
 *
 * @param id by which the tracker is asked for it
 * @param key our key in it
 * @param stamp differs whenever the ticket was changed
 */
public record ForeignRef(String id, String key, String stamp) {}
