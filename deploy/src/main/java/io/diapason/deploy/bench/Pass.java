package io.diapason.deploy.bench;

import io.diapason.deploy.bench.load.BenchAlerts;
import io.diapason.deploy.bench.load.Sent;
import io.diapason.deploy.bench.server.ChildServer;
import io.diapason.deploy.bench.server.Contender;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * Batches that were sent as fast as they were answered. Whatever a server does after it has
 * answered is in the figures to the end and not in those to the answer.
 *
 * @param alerts those in batches that were answered with 2xx
 * @param refused how many batches were not, by status
 * @param answeredSeconds wall clock to the last answer
 * @param answeredCpu CPU-seconds of the server's processes to the last answer
 * @param settledSeconds wall clock until all was worked off
 * @param settledCpu CPU-seconds until all was worked off
 * @param settled whether that was so before the waiting ended
 */
public record Pass(
    long alerts,
    Map<String, Integer> refused,
    double answeredSeconds,
    double answeredCpu,
    double settledSeconds,
    double settledCpu,
    boolean settled) {

  private static final Duration SETTLE = Duration.ofMinutes(2);

  /** Sends. */
  @FunctionalInterface
  interface Sending {
    Sent send() throws IOException, InterruptedException;
  }

  /**
   * Sends and waits until all is worked off.
   *
   * @param alertsInAll how many distinct alerts the server knows at the end
   */
  static Pass measure(Contender contender, ChildServer server, Sending sending, long alertsInAll)
      throws IOException, InterruptedException {
    double cpu = server.cpuSeconds();
    Sent sent = sending.send();
    double answeredCpu = server.cpuSeconds() - cpu;
    boolean settled = contender.settle(server, alertsInAll, SETTLE);
    return new Pass(
        (long) sent.taken() * BenchAlerts.BATCH,
        sent.refused(),
        sent.seconds(),
        answeredCpu,
        (System.nanoTime() - sent.begin()) / 1e9,
        server.cpuSeconds() - cpu,
        settled);
  }

  double perSecond() {
    return rate(answeredSeconds);
  }

  double perCpuSecond() {
    return rate(answeredCpu);
  }

  double perSecondSettled() {
    return rate(settledSeconds);
  }

  double perCpuSecondSettled() {
    return rate(settledCpu);
  }

  private double rate(double seconds) {
    return seconds == 0 ? 0 : alerts / seconds;
  }
}
