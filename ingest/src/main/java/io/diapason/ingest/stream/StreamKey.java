package io.diapason.ingest.stream;

import io.diapason.vocabulary.AlertEvent;

/** The keys of the log, and to which partition each belongs: the same at every door. */
public final class StreamKey {

  private StreamKey() {}

  /** Everything said of one alert has one key, so that it keeps its order. */
  public static String of(AlertEvent event) {
    return event.tenant() + "|" + event.fingerprint().value();
  }

  /** The partition of a key. */
  public static int partition(String key, int partitions) {
    // The language fixes String.hashCode; the mixing spreads keys that differ in their ends only.
    int hash = key.hashCode() * 0x9E3779B1;
    return Math.floorMod(hash ^ (hash >>> 16), partitions);
  }
}
