package io.diapason.ingest.remark;

import java.time.Instant;

/**
 * Other words than those of the source.
 *
 * @param text the words
 * @param at since when; an alert that begins again later speaks for itself
 */
public record Wording(String text, Instant at) {}
