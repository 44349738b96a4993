package io.diapason.ml.anomaly;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of one series: about 13 KB when it is full, whatever comes.
 *
 * @param lastAt the moment of the newest value that was looked at, in milliseconds
 * @param lastRaw that value as it came, from which a counter's rate is taken
 * @param heardAt when anything of the series last came, in milliseconds of the stream's time
 * @param looked how many values were looked at
 * @param dice the last number that decided which value is forgotten
 * @param recent the newest values, oldest first
 * @param values a sample of the values, in ascending order
 * @param means a sample of the means of the newest values, in ascending order
 * @param oddSince when the series became odd, in milliseconds; 0 while it is normal
 * @param calm how many values in a row were not odd
 * @param peak the greatest score since it became odd
 * @param toldAt when that was last told, in milliseconds of the stream's time
 */
@SuppressWarnings("ArrayRecordComponent") // Flat for the stream engine; equality is by content.
public record SeriesState(
    long lastAt,
    double lastRaw,
    long heardAt,
    int looked,
    long dice,
    float[] recent,
    float[] values,
    float[] means,
    long oddSince,
    int calm,
    double peak,
    long toldAt) {

  private static final float[] NONE = new float[0];

  public SeriesState {
    recent = recent == null ? NONE : recent;
    values = values == null ? NONE : values;
    means = means == null ? NONE : means;
  }

  /** Nothing is known of the series. */
  static SeriesState begin() {
    return new SeriesState(
        Long.MIN_VALUE, Double.NaN, 0, 0, Dice.BEGIN, NONE, NONE, NONE, 0, 0, 0, 0);
  }

  /** Whether it has been told to be odd, and not yet to be normal again. */
  public boolean isOdd() {
    return oddSince != 0;
  }

  SeriesState heard(long at) {
    return new SeriesState(
        lastAt,
        lastRaw,
        Math.max(heardAt, at),
        looked,
        dice,
        recent,
        values,
        means,
        oddSince,
        calm,
        peak,
        toldAt);
  }

  SeriesState read(long at, double raw) {
    return new SeriesState(
        at, raw, heardAt, looked, dice, recent, values, means, oddSince, calm, peak, toldAt);
  }

  SeriesState judged(long since, int calmNow, double peakNow, long told) {
    return new SeriesState(
        lastAt, lastRaw, heardAt, looked, dice, recent, values, means, since, calmNow, peakNow,
        told);
  }

  /** The same with the newest values as they are now. */
  SeriesState seen(float[] newest) {
    return new SeriesState(
        lastAt,
        lastRaw,
        heardAt,
        looked + 1,
        dice,
        newest,
        values,
        means,
        oddSince,
        calm,
        peak,
        toldAt);
  }

  /** The same with a value and a mean learnt. */
  SeriesState learnt(long number, float[] valuesNow, float[] meansNow) {
    return new SeriesState(
        lastAt, lastRaw, heardAt, looked, number, recent, valuesNow, meansNow, oddSince, calm, peak,
        toldAt);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SeriesState that
        && lastAt == that.lastAt
        && Double.compare(lastRaw, that.lastRaw) == 0
        && heardAt == that.heardAt
        && looked == that.looked
        && dice == that.dice
        && oddSince == that.oddSince
        && calm == that.calm
        && Double.compare(peak, that.peak) == 0
        && toldAt == that.toldAt
        && Arrays.equals(recent, that.recent)
        && Arrays.equals(values, that.values)
        && Arrays.equals(means, that.means);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(lastAt) * 31 + Arrays.hashCode(values);
  }
}
