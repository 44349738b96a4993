package io.diapason.ticketing.desk;

import java.time.Duration;

/**
 * How a worker works.
 *
 * @param owner its name, unique among all workers on one store, new at each start
 * @param interval how often it looks for what is due
 * @param lease for how long it has an intent for itself; longer than any notifier's timeout
 * @param batch how many tickets it takes up at a time
 */
public record WorkerConfig(String owner, Duration interval, Duration lease, int batch) {

  /** Every 250 ms, a lease of a minute, 64 tickets at a time. */
  public static WorkerConfig defaults(String owner) {
    return new WorkerConfig(owner, Duration.ofMillis(250), Duration.ofMinutes(1), 64);
  }
}
