package io.diapason.ingest.sample;

import io.diapason.ingest.matcher.LabelMatcher;
import io.diapason.vocabulary.SilenceMatcher;
import java.util.List;
import java.util.Map;

/**
 * Which series are watched: those that meet all conditions of at least one of the lists. A
 * Prometheus sends all that it has, most of which says nothing of a user, so what nobody asked for
 * is let go of at the door.
 */
public final class WatchedSeries {

  private final List<List<LabelMatcher>> anyOf;

  /**
   * Watches what one of the lists describes.
   *
   * @param anyOf lists of conditions; an empty list of conditions describes every series
   * @throws IllegalArgumentException when an expression cannot be read
   */
  public WatchedSeries(List<List<SilenceMatcher>> anyOf) {
    this.anyOf = anyOf.stream().map(list -> list.stream().map(LabelMatcher::of).toList()).toList();
  }

  /** Watches whatever comes. */
  public static WatchedSeries all() {
    return new WatchedSeries(List.of(List.of()));
  }

  /** Whether a series of these labels is watched. */
  public boolean watches(Map<String, String> labels) {
    return anyOf.stream().anyMatch(list -> list.stream().allMatch(one -> one.matches(labels)));
  }
}
