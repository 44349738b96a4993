package io.diapason.ticketing.tracker;

/**
 * A comment as it stands in a tracker.
 *
 * @param id unique within its ticket
 * @param by who wrote it, as the tracker names them
 * @param text what it says
 */
public record ForeignComment(String id, String by, String text) {}
