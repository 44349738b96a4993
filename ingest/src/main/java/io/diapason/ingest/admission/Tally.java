package io.diapason.ingest.admission;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts by tenant. */
final class Tally {

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  void add(String tenant, long count) {
    counts.computeIfAbsent(tenant, key -> new LongAdder()).add(count);
  }

  long of(String tenant) {
    LongAdder count = counts.get(tenant);
    return count == null ? 0 : count.sum();
  }
}
