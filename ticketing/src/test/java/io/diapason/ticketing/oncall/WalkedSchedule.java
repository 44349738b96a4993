package io.diapason.ticketing.oncall;

import io.diapason.ticketing.calendar.WallClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The other way to know who is on call: walks through time with an eye on the wall and passes the
 * pager on whenever the wall shows the time of the next handover. It computes no turn from a date.
 */
final class WalkedSchedule {

  private final OnCallSchedule schedule;
  private final List<Turns> layers = new ArrayList<>();

  private static final class Turns {
    private final RotationLayer layer;
    private LocalDateTime next;
    private int turn = -1;

    Turns(RotationLayer layer) {
      this.layer = layer;
      next = layer.rotation().start();
    }

    void passes(Instant now) {
      LocalDateTime wall = now.atZone(layer.rotation().zone()).toLocalDateTime();
      while (!wall.isBefore(next)) {
        turn++;
        next = next.plus(layer.rotation().every());
      }
    }

    String personAt(Instant now) {
      boolean open = WallClock.isOpen(layer.coverage().calendar(), now);
      return turn < 0 || open != layer.coverage().whenOpen()
          ? null
          : layer.people().get(turn % layer.people().size());
    }
  }

  WalkedSchedule(OnCallSchedule schedule) {
    this.schedule = schedule;
    schedule.layers().forEach(layer -> layers.add(new Turns((RotationLayer) layer)));
  }

  /** Who is on call now; times must be asked in their order, and finely enough. */
  String personAt(Instant now) {
    String person = null;
    for (Turns layer : layers) {
      layer.passes(now);
      String here = layer.personAt(now);
      person = here == null ? person : here;
    }
    for (Substitution override : schedule.overrides()) {
      boolean fits = override.instead() == null || override.instead().equals(person);
      if (fits && !now.isBefore(override.from()) && now.isBefore(override.until())) {
        person = override.person();
      }
    }
    return person;
  }
}
