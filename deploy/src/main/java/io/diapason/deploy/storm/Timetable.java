package io.diapason.deploy.storm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Decides how often and when each alert is said, so that the storm has exactly its many events. */
final class Timetable {

  /** Alerts are sent in rounds, as rules are evaluated in rounds. */
  private static final long ROUND_MILLIS = 100;

  private static final int NOISE_REPEATS = 2;

  private final StormPlan plan;
  private final Random random;
  private final AlertBody body;

  Timetable(StormPlan plan, Random random, AlertBody body) {
    this.plan = plan;
    this.random = random;
    this.body = body;
  }

  /** All events of all alerts, in the order of time. */
  List<StormEvent> events(List<StormAlert> alerts) {
    int rest = plan.events();
    int sharers = 0;
    for (StormAlert alert : alerts) {
      rest -= 1 + resolves(alert) + (isNoise(alert) ? NOISE_REPEATS : 0);
      sharers += isNoise(alert) ? 0 : 1;
    }
    List<StormEvent> events = new ArrayList<>(plan.events());
    int turn = 0;
    for (StormAlert alert : alerts) {
      int share = NOISE_REPEATS;
      if (!isNoise(alert)) {
        share = rest / sharers + (turn < rest % sharers ? 1 : 0);
        turn++;
      }
      say(alert, share, events);
    }
    events.sort(Comparator.comparingLong(StormEvent::offsetMillis));
    return events;
  }

  private void say(StormAlert alert, int repeats, List<StormEvent> events) {
    events.add(firing(alert, alert.startsAt()));
    double gap = (double) (alert.lastsUntil() - alert.startsAt()) / (repeats + 1);
    for (int i = 1; i <= repeats; i++) {
      double jitter = (random.nextDouble() - 0.5) / 2;
      events.add(firing(alert, alert.startsAt() + (long) (gap * (i + jitter))));
    }
    for (int i = 0; i < resolves(alert); i++) {
      // A round later, so that the end lies in the past wherever it is read.
      long at = alert.lastsUntil() + ROUND_MILLIS + i * plan.part(0.05);
      events.add(new StormEvent(inRound(at), alert.fault(), body.resolved(alert)));
    }
  }

  private StormEvent firing(StormAlert alert, long at) {
    String text = body.firing(alert, 5 + random.nextInt(90));
    return new StormEvent(inRound(at), alert.fault(), text);
  }

  private int resolves(StormAlert alert) {
    if (!plan.resolves(alert.fault())) {
      return 0;
    }
    return isNoise(alert) ? 1 : StormPlan.RESOLVES;
  }

  private static boolean isNoise(StormAlert alert) {
    return alert.fault() == StormEvent.NOISE;
  }

  static long inRound(long millis) {
    return millis / ROUND_MILLIS * ROUND_MILLIS;
  }
}
