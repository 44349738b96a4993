package io.diapason.ticketing.tracker;

/**
 * A ticket as a tracker is to open it.
 *
 * @param key ours, to be kept in a field by which it is found again
 * @param title one line
 * @param text what it is about, some lines; ends with the key
 * @param look the state, the priority and the assignee that it is to show, in the tracker's words
 */
public record Draft(String key, String title, String text, Look look) {}
