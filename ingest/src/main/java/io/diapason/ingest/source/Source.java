package io.diapason.ingest.source;

import java.util.Set;

/**
 * One kind of monitoring system, and how what it posts is read. A source is a pure function: it
 * knows no clock, no connection and no other source.
 */
public interface Source {

  /** The integration's name in paths, in the log, in metrics and in recordings. */
  String name();

  /** Other names under which it may be addressed. */
  default Set<String> aliases() {
    return Set.of();
  }

  /** Whether its senders can show a key only behind the address, and what may follow after it. */
  default boolean hasKeyInAddress() {
    return false;
  }

  /** Reads one request. What is wrong comes back as rejections; no body makes this throw. */
  Parsed read(Posted posted, String tenant);
}
