package io.diapason.deploy.replay.outcome;

import io.diapason.vocabulary.Priority;
import java.time.Instant;

/**
 * The first time that somebody would have been told of an incident: its first version, still
 * ongoing, that is urgent enough for a ticket.
 *
 * @param at the stream's time of that version
 * @param priority what it was told as
 * @param team who would have been told; empty when nobody is known
 */
public record FirstPage(Instant at, Priority priority, String team) {}
