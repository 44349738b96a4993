package io.diapason.ingest.remark;

import java.time.Instant;

/**
 * What somebody noted on an alert.
 *
 * @param number its place among the notes of the alert, from 1; never given twice
 * @param text what was noted
 * @param author who says that he did; may be empty
 * @param at when
 */
public record Note(long number, String text, String author, Instant at) {}
