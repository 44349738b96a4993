package io.diapason.deploy.bench.correlation.scenario;

import io.diapason.deploy.bench.correlation.scenario.Travel.Reached;
import io.diapason.vocabulary.Ci;
import java.util.ArrayList;
import java.util.List;

/** What sounds because of a fault, each sign when its monitoring notices. */
final class FaultFirings {

  /** The share of culprits that raise no alert of their own. */
  private static final double SILENT_ROOTS = 0.15;

  private static final double SILENT_VICTIMS = 0.15;
  private static final double SIGN_SOUNDS = 0.6;
  private static final double FLAPS = 0.07;

  private final Travel travel;
  private final Dice dice;

  FaultFirings(Travel travel, Dice dice) {
    this.travel = travel;
    this.dice = dice;
  }

  List<Firing> of(Fault fault) {
    List<Firing> firings = new ArrayList<>();
    boolean silent = dice.chance(SILENT_ROOTS);
    for (Reached reached : travel.from(fault, dice)) {
      Link link = reached.link();
      if (link == null) {
        sound(fault, reached, silent ? List.of() : fault.kind().signs(), firings);
      } else if (!dice.chance(SILENT_VICTIMS)) {
        sound(fault, reached, Signs.suffering(reached.ci().kind(), link), firings);
      }
    }
    return firings;
  }

  private void sound(Fault fault, Reached reached, List<Sign> signs, List<Firing> firings) {
    if (signs.isEmpty()) {
      return;
    }
    Sign surely = dice.one(signs);
    for (Sign sign : signs) {
      if (sign.equals(surely) || dice.chance(SIGN_SOUNDS)) {
        int copies = dice.between(1, sign.mostCopies());
        for (int copy = 0; copy < copies; copy++) {
          sound(fault, reached, sign, copy, firings);
        }
      }
    }
  }

  private void sound(Fault fault, Reached reached, Sign sign, int copy, List<Firing> firings) {
    Ci ci = reached.ci();
    long from =
        fault.from()
            + reached.after()
            + dice.around(sign.noticedAfter(), 0.35)
            + (copy == 0 ? 0 : dice.between(0, 30));
    long until = fault.until() + dice.around(60, 0.6);
    if (from >= fault.until()) {
      return; // Mended before anybody noticed.
    }
    String text = sign.text().formatted(ci.id(), dice.between(3, 97));
    Firing whole = new Firing(fault.id(), ci, Labels.of(ci, sign, copy), text, from, until);
    if (dice.chance(FLAPS)) {
      firings.addAll(flapping(whole));
    } else {
      firings.add(whole);
    }
  }

  private List<Firing> flapping(Firing whole) {
    List<Firing> firings = new ArrayList<>();
    long at = whole.from();
    while (at < whole.until()) {
      long end = Math.min(whole.until(), at + dice.between(60, 150));
      firings.add(new Firing(whole.incident(), whole.ci(), whole.labels(), whole.text(), at, end));
      at = end + dice.between(60, 150);
    }
    return firings;
  }
}
