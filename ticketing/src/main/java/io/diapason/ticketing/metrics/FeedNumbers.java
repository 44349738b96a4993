package io.diapason.ticketing.metrics;

/** Hears what a feed did. */
public interface FeedNumbers {

  /** So many entries were taken in. */
  void taken(int count);

  /** An entry cannot be read: no version of ours wrote it. */
  void undecodable();

  /** A batch must wait. */
  void outage();

  /** How far behind the stream the feed is. */
  void lag(long records);
}
