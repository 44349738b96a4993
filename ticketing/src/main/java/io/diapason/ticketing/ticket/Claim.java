package io.diapason.ticketing.ticket;

import java.time.Instant;

/**
 * A worker's wish to have an intent for itself.
 *
 * @param intentKey which intent
 * @param owner the worker
 * @param until when another may take it over, should this worker never report
 */
public record Claim(String intentKey, String owner, Instant until) {}
