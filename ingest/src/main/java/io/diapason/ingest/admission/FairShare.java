package io.diapason.ingest.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shares the door's capacity among those who send. While the door as a whole has room anybody may
 * pass, whatever its share; once it has none, only who is within its own share may. So nothing is
 * refused below capacity, and a noisy sender cannot starve a quiet one.
 *
 * <p>Two levels of token buckets, counted in bytes: one for the door and one for each sender, whose
 * rate is its part of the capacity among those who sent lately. A bucket may be overdrawn once, by
 * a body larger than what is left, and is then waited for.
 */
public final class FairShare {

  /** What a request costs besides its bytes. */
  public static final long REQUEST = 2048;

  private static final double BURST_SECONDS = 2;
  // What is taken at once has to be worked off before the next: others would wait for it.
  private static final double BURST_SECONDS_AMONG_OTHERS = 0.25;
  private static final Duration ACTIVE = Duration.ofSeconds(10);
  private static final int LONGEST_WAIT_SECONDS = 60;

  private final double capacity;
  private final Map<String, Sender> senders = new HashMap<>();
  private final Bucket door = new Bucket();
  private Instant summed = Instant.MIN;
  private double weights;
  private double burst = BURST_SECONDS;

  /**
   * Shares a capacity.
   *
   * @param capacity bytes per second
   */
  public FairShare(long capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("Expected a capacity of 1 or more, but got " + capacity);
    }
    this.capacity = capacity;
  }

  /** Room for all that a machine can send. */
  public static FairShare unlimited() {
    return new FairShare(1L << 50);
  }

  /**
   * Lets a request pass or not.
   *
   * @param name who sends
   * @param weight its share
   * @param bytes the length of what it sends
   * @return 0 when it may pass; otherwise after how many seconds it should come again
   */
  public synchronized int pass(String name, int weight, long bytes, Instant now) {
    Sender sender = senders.computeIfAbsent(name, unknown -> new Sender());
    boolean came = !sender.isActive(now);
    sender.weight = weight;
    sender.last = now.isAfter(sender.last) ? now : sender.last;
    if (came || !now.isBefore(summed.plusSeconds(1))) {
      sum(now);
    }
    double rate = capacity * weight / weights;
    door.refill(now, capacity, burst);
    sender.own.refill(now, rate, burst);
    if (door.tokens <= 0 && sender.own.tokens <= 0) {
      return seconds(-sender.own.tokens / rate);
    }
    // Who passes because there is room for all has no claim on its own share besides.
    boolean within = door.tokens <= 0;
    double cost = (double) bytes + REQUEST;
    door.tokens = Math.max(door.tokens - cost, -BURST_SECONDS * capacity);
    sender.own.tokens =
        within
            ? sender.own.tokens - cost
            : Math.max(sender.own.tokens - cost, Math.min(sender.own.tokens, 0));
    return 0;
  }

  /** What has turned out to be longer than it was announced; it has passed already. */
  public synchronized void charge(String name, long bytes) {
    Sender sender = senders.get(name);
    door.tokens = Math.max(door.tokens - bytes, -BURST_SECONDS * capacity);
    if (sender != null) {
      sender.own.tokens = Math.max(sender.own.tokens - bytes, -BURST_SECONDS * capacity);
    }
  }

  private void sum(Instant now) {
    summed = now;
    List<Sender> active = senders.values().stream().filter(sender -> sender.isActive(now)).toList();
    weights = active.stream().mapToInt(sender -> sender.weight).sum();
    burst = active.size() > 1 ? BURST_SECONDS_AMONG_OTHERS : BURST_SECONDS;
  }

  private static int seconds(double wait) {
    return (int) Math.max(1, Math.min(LONGEST_WAIT_SECONDS, Math.ceil(wait)));
  }

  /** Somebody who sent once. */
  private static final class Sender {
    private final Bucket own = new Bucket();
    private int weight;
    private Instant last = Instant.MIN;

    private boolean isActive(Instant now) {
      return last.isAfter(now.minus(ACTIVE));
    }
  }

  /** Full at first, and never fuller than the burst. */
  private static final class Bucket {
    private double tokens = Double.MAX_VALUE;
    private Instant filled = Instant.MIN;

    private void refill(Instant now, double rate, double burst) {
      if (filled.equals(Instant.MIN)) {
        filled = now;
      } else if (now.isAfter(filled)) {
        tokens += rate * Duration.between(filled, now).toNanos() / 1e9;
        filled = now;
      }
      tokens = Math.min(tokens, burst * rate);
    }
  }
}
