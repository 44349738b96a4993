package io.diapason.ticketing.tracker;

import org.jspecify.annotations.Nullable;

/**
 * What a tracker shows of a ticket, in its own words. A field that this tracker has no word for is
 * null, and then nobody compares it.
 *
 * @param status its name of the state
 * @param priority its name or number of the priority
 * @param assignee its name of who has the ticket; empty for nobody
 */
public record Look(@Nullable String status, @Nullable String priority, @Nullable String assignee) {}
