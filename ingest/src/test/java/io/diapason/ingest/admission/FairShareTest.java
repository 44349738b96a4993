package io.diapason.ingest.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FairShareTest {

  private static final long CAPACITY = 1 << 20;
  private static final Instant BEGIN = Instant.parse("2026-03-01T12:00:00Z");

  private final FairShare share = new FairShare(CAPACITY);

  @RepeatedTest(20)
  void nothingIsRefusedBelowCapacity(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int tenth = 0; tenth < 600; tenth++) {
      long left = CAPACITY / 10;
      while (left > FairShare.REQUEST) {
        long bytes = (long) (random.nextDouble() * (left - FairShare.REQUEST));
        String name = "s" + random.nextInt(5);
        assertThat(share.pass(name, 1 + random.nextInt(100), bytes, at(tenth * 100L))).isZero();
        left -= bytes + FairShare.REQUEST;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 50, 500})
  void aNoisySenderLeavesTheQuietOnesUntouched(int times) {
    Random random = new Random(times);
    long taken = 0;
    int refused = 0;
    int millis = 20_000;
    for (int now = 0; now < millis; now++) {
      // A third of the capacity each: the noisy one sends a multiple of it, the others 9 tenths.
      long third = CAPACITY / 3 / 1000;
      for (int i = 0; i < times; i++) {
        boolean passes = share.pass("noisy", 1, third - 200, at(now)) == 0;
        taken += passes ? third - 200 + FairShare.REQUEST : 0;
        refused += passes ? 0 : 1;
      }
      for (String quiet : new String[] {"quiet", "silent"}) {
        if (random.nextInt(100) < 9) {
          long bytes = third * 10 - FairShare.REQUEST;
          assertThat(share.pass(quiet, 1, bytes, at(now))).as(quiet + " at " + now).isZero();
          taken += bytes + FairShare.REQUEST;
        }
      }
    }
    assertThat(refused).isPositive();
    // All that there is room for is used, and not more.
    assertThat(taken).isBetween(CAPACITY * 19, CAPACITY * 25);
  }

  @Test
  void sharesByWeightWhenAllAreNoisy() {
    long[] taken = new long[2];
    for (int now = 0; now < 60_000; now++) {
      for (int i = 0; i < 4; i++) {
        taken[0] += share.pass("one", 1, 1000, at(now)) == 0 ? 3048 : 0;
        taken[1] += share.pass("three", 3, 1000, at(now)) == 0 ? 3048 : 0;
      }
    }
    assertThat(taken[0] + taken[1]).isBetween(CAPACITY * 58, CAPACITY * 65);
    assertThat(taken[1] / (double) taken[0]).isBetween(1.5, 4.0);
  }

  @Test
  void saysWhenToComeAgain() {
    while (share.pass("a", 1, 100_000, BEGIN) == 0) {
      share.pass("b", 1, 1, BEGIN);
    }
    int seconds = share.pass("a", 1, 100_000, BEGIN);

    assertThat(seconds).isBetween(1, 3);
    assertThat(share.pass("a", 1, 100_000, BEGIN.plusSeconds(seconds))).isZero();
  }

  @Test
  void takesLessAtOnceFromOneAmongOthers() {
    FairShare crowded = new FairShare(CAPACITY);
    crowded.pass("quiet", 1, 1, BEGIN);

    assertThat(atOnce(share)).isBetween(CAPACITY * 2, CAPACITY * 2 + 60_000);
    assertThat(atOnce(crowded)).isLessThan(CAPACITY / 2);
  }

  private static long atOnce(FairShare door) {
    long taken = 0;
    while (door.pass("noisy", 1, 50_000, BEGIN) == 0) {
      taken += 50_000 + FairShare.REQUEST;
    }
    return taken;
  }

  @Test
  void aBodyLargerThanTheBucketPassesOnce() {
    assertThat(share.pass("a", 1, CAPACITY * 100, BEGIN)).isZero();
    assertThat(share.pass("a", 1, 1, BEGIN)).isPositive();
    assertThat(share.pass("a", 1, 1, BEGIN.plusSeconds(3))).isZero();
  }

  private static Instant at(long millis) {
    return BEGIN.plusMillis(millis);
  }
}
