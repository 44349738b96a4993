package io.diapason.deploy.bench.load;

import io.diapason.deploy.bench.measure.Schedule;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Pushes requests over so many connections, each of which sends the next one that is due when the
 * answer to its last one is there.
 *
 * @param limit after which nothing more is sent
 */
public record LoadGenerator(URI address, int connections, Duration limit) {

  /**
   * Sends all requests and returns when all are answered or the time is up.
   *
   * @throws IOException when nobody listens there
   */
  public Sent send(List<byte[]> requests, Schedule schedule)
      throws IOException, InterruptedException {
    List<KeptConnection> lanes = connect();
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      Run run = new Run(requests, schedule, new AtomicInteger(), System.nanoTime());
      Sent sent = new Sent(requests.size(), run.begin());
      List<Future<?>> all = new ArrayList<>();
      lanes.forEach(lane -> all.add(threads.submit(() -> drive(lane, run, sent))));
      for (Future<?> one : all) {
        one.get();
      }
      sent.finish(System.nanoTime());
      return sent;
    } catch (ExecutionException e) {
      throw new IllegalStateException("Expected the load to run, but " + e.getCause(), e);
    } finally {
      threads.shutdownNow();
    }
  }

  private record Run(List<byte[]> requests, Schedule schedule, AtomicInteger next, long begin) {}

  private List<KeptConnection> connect() throws IOException {
    List<KeptConnection> lanes = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      lanes.add(new KeptConnection(target()));
    }
    return lanes;
  }

  private InetSocketAddress target() {
    return new InetSocketAddress(address.getHost(), address.getPort());
  }

  private void drive(KeptConnection first, Run run, Sent sent) {
    KeptConnection lane = first;
    try {
      for (int number = run.next().getAndIncrement();
          number < run.requests().size() && System.nanoTime() - run.begin() < limit.toNanos();
          number = run.next().getAndIncrement()) {
        await(run.begin() + run.schedule().dueNanos(number));
        try {
          int status = lane.exchange(run.requests().get(number));
          sent.answer(number, status, System.nanoTime());
        } catch (IOException e) {
          sent.lost(number, System.nanoTime());
          lane.close();
          lane = new KeptConnection(target());
        }
      }
      lane.close();
    } catch (IOException gone) {
      // Nobody listens any more: the other connections find the same, and what is left is counted.
    }
  }

  private static void await(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
