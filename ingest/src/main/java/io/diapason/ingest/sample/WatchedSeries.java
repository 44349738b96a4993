package io.diapason.ingest.sample;

import io.diapason.ingest.matcher.LabelMatcher;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.SilenceMatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which series are watched: those that meet all conditions of at least one of the lists, and of
 * those the first so many. A Prometheus sends all that it has, most of which says nothing of a
 * user, so what nobody asked for is let go of at the door; and a label that holds a new id each
 * time would make a new series each time.
 *
 * <p>A series gives its place free when nothing of it came for a day. For one thread at a time.
 */
public final class WatchedSeries {

  private static final Duration KEPT = Duration.ofDays(1);

  private final List<List<LabelMatcher>> anyOf;
  private final int most;

  /** When something of each series last came, the longest silent first. */
  private final Map<Fingerprint, Instant> places = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * Watches what one of the lists describes.
   *
   * @param anyOf lists of conditions; an empty list of conditions describes every series
   * @param most how many series at most
   * @throws IllegalArgumentException when an expression cannot be read
   */
  public WatchedSeries(List<List<SilenceMatcher>> anyOf, int most) {
    this.anyOf = anyOf.stream().map(list -> list.stream().map(LabelMatcher::of).toList()).toList();
    this.most = most;
  }

  /** Whether somebody asked for a series of these labels. */
  boolean watches(Map<String, String> labels) {
    return anyOf.stream().anyMatch(list -> list.stream().allMatch(one -> one.matches(labels)));
  }

  /** Whether there is a place for a series, which it then has. */
  boolean hasPlace(Fingerprint series, Instant now) {
    if (places.containsKey(series)) {
      places.put(series, now);
      return true;
    }
    Iterator<Instant> silent = places.values().iterator();
    while (places.size() >= most && silent.hasNext()) {
      if (silent.next().plus(KEPT).isAfter(now)) {
        return false;
      }
      silent.remove();
    }
    places.put(series, now);
    return true;
  }
}
