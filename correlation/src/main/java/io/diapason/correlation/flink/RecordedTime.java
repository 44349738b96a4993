package io.diapason.correlation.flink;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Time for recorded streams that hold no ticks: entries come in the order of their time, so each
 * later one says that all before it has been read. Time moves on in steps, since what is judged
 * does not depend on how often it does.
 */
public final class RecordedTime {

  private RecordedTime() {}

  /** Tells an entry's moment. */
  public interface Moment<T> extends Function<T, Instant>, Serializable {}

  /** Event time from the entries themselves, a watermark at each step at most. */
  public static <T> WatermarkStrategy<T> strategy(Moment<T> moment, Duration step) {
    long stepMillis = step.toMillis();
    return WatermarkStrategy.<T>forGenerator(context -> new Steps<>(stepMillis))
        .withTimestampAssigner((entry, before) -> moment.apply(entry).toEpochMilli());
  }

  private static final class Steps<T> implements WatermarkGenerator<T> {

    private final long stepMillis;
    private long last = Long.MIN_VALUE;

    Steps(long stepMillis) {
      this.stepMillis = stepMillis;
    }

    @Override
    public void onEvent(T entry, long at, WatermarkOutput output) {
      if (last == Long.MIN_VALUE || at - last >= stepMillis) {
        last = at;
        output.emitWatermark(new Watermark(at - 1));
      }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      // The machine's clock has no say.
    }
  }
}
