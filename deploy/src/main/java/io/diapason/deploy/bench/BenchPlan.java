package io.diapason.deploy.bench;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How much is measured.
 *
 * @param seed of all that is made up
 * @param connections over which the load goes
 * @param rounds how often the servers take turns in the throughput runs
 * @param passes how often the same alerts are sent again in each of them
 * @param warmUp how long each server is loaded before anything is measured
 * @param rates alerts a second of the latency runs, in their order
 * @param lasting how long each of those lasts
 * @param replayEvents how many events are replayed
 * @param tickets among how many people look for theirs
 * @param series how many time series are watched
 * @param starts how often starting is measured
 * @param parts what is measured at all
 */
public record BenchPlan(
    long seed,
    int connections,
    int rounds,
    int passes,
    Duration warmUp,
    List<Integer> rates,
    Duration lasting,
    int replayEvents,
    int tickets,
    int series,
    int starts,
    Set<BenchPart> parts) {

  private static final Set<BenchPart> ALL = EnumSet.allOf(BenchPart.class);

  private static final int CONNECTIONS = 16;
  private static final List<Integer> RATES = List.of(100, 1000);

  /** About an hour. */
  public static BenchPlan full(long seed) {
    return new BenchPlan(
        seed,
        CONNECTIONS,
        3,
        20,
        Duration.ofSeconds(60),
        RATES,
        Duration.ofSeconds(20),
        1_000_000,
        100_000,
        10_000,
        3,
        ALL);
  }

  /** The same of these parts alone. */
  public BenchPlan only(Set<BenchPart> wanted) {
    return new BenchPlan(
        seed,
        connections,
        rounds,
        passes,
        warmUp,
        rates,
        lasting,
        replayEvents,
        tickets,
        series,
        starts,
        wanted);
  }

  boolean has(BenchPart part) {
    return parts.contains(part);
  }

  /** A few minutes, to see that all works; its figures are of a cold JVM. */
  public static BenchPlan quick(long seed) {
    return new BenchPlan(
        seed,
        CONNECTIONS,
        1,
        5,
        Duration.ofSeconds(3),
        RATES,
        Duration.ofSeconds(5),
        100_000,
        3_000,
        1_000,
        1,
        ALL);
  }

  /** What was asked for, in one line; a short warm-up means figures of a cold JVM. */
  public String text() {
    return "%d rounds of %d passes over %d connections after %d s of warm-up; latency runs of %d s"
        .formatted(rounds, passes, connections, warmUp.toSeconds(), lasting.toSeconds());
  }
}
