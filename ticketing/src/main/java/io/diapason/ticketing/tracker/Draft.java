package io.diapason.ticketing.tracker;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A ticket as a tracker is to open it.
 *
 * @param key ours, to be kept in a field by which it is found again
 * @param title one line
 * @param text what it is about, some lines; ends with the key
 * @param look the state, the priority and the assignee that it is to show, in the tracker's words
 * @param facts what is known of the ticket, by name, in this order; for trackers that show such
 * @param page where the ticket is shown here; empty when nobody said
 */
public record Draft(
    String key, String title, String text, Look look, Map<String, String> facts, String page) {

  public Draft {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** Without facts of their own and without a page. */
  public Draft(String key, String title, String text, Look look) {
    this(key, title, text, look, Map.of(), "");
  }
}
