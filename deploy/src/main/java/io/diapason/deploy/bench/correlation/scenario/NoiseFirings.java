package io.diapason.deploy.bench.correlation.scenario;

import io.diapason.vocabulary.Ci;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What sounds and belongs to nothing: some alerts that come back several times a day for weeks,
 * calm ones, short ones that look like a fault, and now and then one that flaps.
 */
final class NoiseFirings {

  private static final double CHRONIC = 0.35;
  private static final double BLIPS = 0.5;
  private static final double OUTSIDE = 0.1;
  private static final long CHRONIC_EVERY = 9_600;
  private static final int FLAPS = 8;
  private static final int ALERTS_PER_FLAPPING = 100;

  private final List<Ci> estate;
  private final Dice dice;
  private final List<Firing> firings = new ArrayList<>();

  NoiseFirings(List<Ci> estate, Dice dice) {
    this.estate = estate.stream().filter(ci -> !ci.kind().equals("external")).toList();
    this.dice = dice;
  }

  /** About as many as wanted, spread over so many seconds. */
  List<Firing> of(int wanted, long seconds) {
    int chronic = (int) Math.round(wanted * CHRONIC * CHRONIC_EVERY / seconds);
    for (int i = 0; i < chronic; i++) {
      chronic(seconds);
    }
    for (int i = 0; i < wanted / ALERTS_PER_FLAPPING; i++) {
      flapping(i, seconds);
    }
    while (firings.size() < wanted) {
      boolean blip = dice.chance(BLIPS);
      Ci ci =
          dice.chance(OUTSIDE) ? Ci.unknown("lab-box-" + dice.between(1, 20)) : dice.one(estate);
      Sign sign = dice.one(blip ? Signs.blips(ci.kind()) : Signs.NOISE);
      long from = moment(seconds);
      add("", ci, sign, from, from + (blip ? dice.between(60, 360) : dice.around(1_200, 0.6)));
    }
    return firings;
  }

  private void chronic(long seconds) {
    Ci ci = dice.one(estate);
    Sign sign = dice.chance(0.5) ? dice.one(Signs.NOISE) : dice.one(Signs.blips(ci.kind()));
    long at = dice.between(0, (int) CHRONIC_EVERY);
    while (at < seconds) {
      add("", ci, sign, at, at + dice.between(120, 900));
      at += CHRONIC_EVERY + dice.between(-3_000, 3_000);
    }
  }

  /** One alert that comes and goes is one happening, though nobody's. */
  private void flapping(int number, long seconds) {
    Ci ci = dice.one(estate);
    Sign sign = dice.one(Signs.blips(ci.kind()));
    long at = moment(seconds);
    for (int i = 0; i < FLAPS; i++) {
      long end = at + dice.between(60, 150);
      add("~flapping-" + number, ci, sign, at, end);
      at = end + dice.between(60, 150);
    }
  }

  private long moment(long seconds) {
    return dice.between(0, (int) seconds - 1);
  }

  private void add(String incident, Ci ci, Sign sign, long from, long until) {
    Map<String, String> labels = Labels.of(ci, sign, 0);
    String text = sign.text().formatted(ci.id(), dice.between(3, 97));
    firings.add(new Firing(incident, ci, labels, text, from, until));
  }
}
