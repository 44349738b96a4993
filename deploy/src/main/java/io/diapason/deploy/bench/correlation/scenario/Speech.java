package io.diapason.deploy.bench.correlation.scenario;

import io.diapason.deploy.bench.correlation.stream.KnownAlert;
import io.diapason.deploy.bench.correlation.stream.LineReader;
import io.diapason.deploy.bench.correlation.stream.SpokenAlert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says firings as they are heard: at once, again every two minutes, and once more when they are
 * over, unless that gets lost. Only the first saying of a firing is scored.
 */
final class Speech {

  private static final long REPEAT = 120;
  private static final double END_IS_LOST = 0.05;
  private static final int BETWEEN_FIRINGS = 15;

  private record Said(Instant at, String incident, String line, boolean scored) {}

  private final Instant base;
  private final Dice dice;

  Speech(Instant base, Dice dice) {
    this.base = base;
    this.dice = dice;
  }

  /** The events in the order of time. */
  List<KnownAlert> of(List<Firing> firings) {
    List<Said> said = new ArrayList<>();
    apart(firings).forEach(firing -> say(firing, said));
    said.sort(Comparator.comparing(Said::at));
    LineReader reader = new LineReader();
    List<KnownAlert> alerts = new ArrayList<>();
    for (Said one : said) {
      KnownAlert alert = reader.read("s-" + alerts.size(), one.incident(), one.line());
      alerts.add(one.scored() ? alert : alert.unscored());
    }
    return alerts;
  }

  /** What is sounding already cannot begin to sound: the first to raise an alert has it. */
  private static List<Firing> apart(List<Firing> firings) {
    List<Firing> inOrder = new ArrayList<>(firings);
    inOrder.sort(Comparator.comparingLong(Firing::from));
    Map<Map<String, String>, Long> until = new HashMap<>();
    List<Firing> heard = new ArrayList<>();
    for (Firing firing : inOrder) {
      Long before = until.get(firing.labels());
      if (before == null || before + BETWEEN_FIRINGS < firing.from()) {
        until.put(firing.labels(), firing.until());
        heard.add(firing);
      }
    }
    return heard;
  }

  private void say(Firing firing, List<Said> said) {
    Instant from = moment(firing.from());
    SpokenAlert alert = SpokenAlert.firing(firing.labels(), firing.text(), from);
    said.add(new Said(from, firing.incident(), alert.line(from), true));
    for (long at = firing.from() + REPEAT; at < firing.until(); at += REPEAT) {
      Instant heard = moment(at);
      said.add(new Said(heard, firing.incident(), alert.line(heard), false));
    }
    if (!dice.chance(END_IS_LOST)) {
      Instant over = moment(firing.until());
      said.add(new Said(over, firing.incident(), alert.endedAt(over).line(over), false));
    }
  }

  private Instant moment(long second) {
    return base.plusMillis(second * 1000 + dice.between(0, 999));
  }
}
