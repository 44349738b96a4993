package io.diapason.deploy.bench.swap;

import io.diapason.deploy.bench.measure.Latencies;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What followed in the stream, one after the other, while a load lasted. How long the stream stood
 * still shows in the gap between two that follow each other: the judge asks a model before each, so
 * it says nothing while it waits for one.
 */
public record Stretch(List<Sighting> sightings) {

  public Stretch {
    sightings = List.copyOf(sightings);
  }

  /** All gaps. */
  public Latencies gaps() {
    return Latencies.of(places().mapToLong(this::gapBefore).toArray(), 0);
  }

  /**
   * The gaps at which another model began to answer: the last by the one before lies on their one
   * side, the first by the next on the other.
   */
  public Latencies gapsAtSwaps() {
    return Latencies.of(changes().mapToLong(this::gapBefore).toArray(), 0);
  }

  /**
   * The gaps that lie around given moments. A moment falls rather into a long gap than into a short
   * one, and so does a swap: these are what swaps must be compared with, and not all gaps.
   */
  public Latencies gapsAround(List<Long> moments) {
    return Latencies.of(
        moments.stream()
            .flatMapToLong(moment -> around(moment).mapToLong(this::gapBefore))
            .toArray(),
        0);
  }

  private IntStream around(long moment) {
    return places().filter(place -> at(place - 1) <= moment && moment < at(place)).limit(1);
  }

  /**
   * From when each swap was written down to the first incident that the next model was asked about;
   * swaps of which nothing was seen before the next one are left out.
   */
  public Latencies untilInForce(List<Long> swaps) {
    long[] changed = changes().mapToLong(this::at).toArray();
    LongStream took =
        IntStream.range(0, swaps.size())
            .mapToLong(
                number -> {
                  long end = number + 1 < swaps.size() ? swaps.get(number + 1) : Long.MAX_VALUE;
                  return LongStream.of(changed)
                      .filter(at -> at > swaps.get(number) && at <= end)
                      .map(at -> at - swaps.get(number))
                      .findFirst()
                      .orElse(-1);
                })
            .filter(nanos -> nanos >= 0);
    return Latencies.of(took.toArray(), 0);
  }

  /** How often another model answered than before; more than swaps would mean that they mixed. */
  public int swaps() {
    return (int) changes().count();
  }

  /** How many stood there without any model having been asked. */
  public int unadvised() {
    return count(sightings.stream().filter(one -> one.model().isEmpty()).count());
  }

  /** How many of them a model answered for itself, without abstaining. */
  public int answered() {
    return count(sightings.stream().filter(Sighting::isSure).count());
  }

  /**
   * How many stood there more than once: a job that is started again says once more what it said
   * since its last checkpoint.
   */
  public int saidAgain() {
    Set<String> known = new HashSet<>();
    return count(sightings.stream().filter(one -> !known.add(one.name())).count());
  }

  private IntStream changes() {
    return places()
        .filter(place -> !sightings.get(place).model().equals(sightings.get(place - 1).model()));
  }

  private IntStream places() {
    return IntStream.range(1, sightings.size());
  }

  private long gapBefore(int place) {
    return at(place) - at(place - 1);
  }

  private long at(int place) {
    return sightings.get(place).at();
  }

  private static int count(long many) {
    return Math.toIntExact(many);
  }
}
