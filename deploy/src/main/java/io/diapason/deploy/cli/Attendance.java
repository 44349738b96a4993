package io.diapason.deploy.cli;

import io.diapason.deploy.replay.outcome.MinuteCount;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a replay owes the product that started it: it says how far it is, one line {@code progress
 * RUN EVENTS TIME} at a time, and ends when that product does, however that happened, which it sees
 * by the end of its input.
 */
final class Attendance implements Consumer<MinuteCount> {

  private static final long EVERY_NANOS = 500_000_000;

  private final @Nullable PrintWriter words;
  private long toldAt;
  private long events;
  private int run;

  private Attendance(@Nullable PrintWriter words) {
    this.words = words;
  }

  static Attendance none() {
    return new Attendance(null);
  }

  static Attendance begin(PrintWriter words) {
    Thread watch = new Thread(Attendance::endWithInput, "attendance");
    watch.setDaemon(true);
    watch.start();
    return new Attendance(words);
  }

  private static void endWithInput() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is ever said here: only the end counts.
      }
    } catch (IOException e) {
      // Nobody is there any more.
    }
    Runtime.getRuntime().halt(1);
  }

  /** Notes that the next configuration is being judged by. */
  Attendance nextRun() {
    run++;
    return this;
  }

  @Override
  public void accept(MinuteCount minute) {
    long now = System.nanoTime();
    events += minute.events();
    if (words != null && now - toldAt >= EVERY_NANOS) {
      toldAt = now;
      words.printf("progress %d %d %s%n", run, events, Instant.ofEpochMilli(minute.lastMillis()));
      words.flush();
    }
  }
}
