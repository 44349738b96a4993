package io.diapason.correlation.flink;

import java.io.Serializable;
import java.util.function.Predicate;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/**
 * Moves time on when, and only when, the log says so: a tick at T is stamped later than everything
 * before it at its door, so all that was received before T has been read.
 *
 * @param <T> the entries of the stream
 */
final class TickWatermarks<T> implements WatermarkGenerator<T> {

  /** Tells the ticks among the entries. */
  interface IsTick<T> extends Predicate<T>, Serializable {}

  private final IsTick<T> isTick;

  TickWatermarks(IsTick<T> isTick) {
    this.isTick = isTick;
  }

  @Override
  public void onEvent(T entry, long at, WatermarkOutput output) {
    if (isTick.test(entry)) {
      output.emitWatermark(new Watermark(at - 1));
    }
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    // The machine's clock has no say.
  }
}
