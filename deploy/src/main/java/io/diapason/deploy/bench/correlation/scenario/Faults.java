package io.diapason.deploy.bench.correlation.scenario;

import io.diapason.vocabulary.Ci;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decides what breaks and when; some faults strike soon after another one and near it. */
final class Faults {

  private static final double NEAR_ANOTHER = 0.15;
  private static final int SOON_AFTER = 240;
  private static final long SHORTEST = 240;
  private static final long LONGEST = 5_400;

  /** What has just been mended does not break again at once. */
  private static final long REST = 3_600;

  private final List<Ci> estate;
  private final Travel travel;
  private final Dice dice;
  private final Map<String, Long> restsUntil = new HashMap<>();

  Faults(List<Ci> estate, Travel travel, Dice dice) {
    this.estate = estate;
    this.travel = travel;
    this.dice = dice;
  }

  List<Fault> of(int count, long seconds) {
    List<Long> moments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      moments.add((long) dice.between(0, (int) seconds - 1));
    }
    moments.sort(null);
    List<Fault> faults = new ArrayList<>();
    for (long moment : moments) {
      Fault before = faults.isEmpty() ? null : faults.get(faults.size() - 1);
      boolean near = before != null && dice.chance(NEAR_ANOTHER);
      faults.add(
          before != null && near
              ? strike(
                  faults.size(),
                  before.from() + dice.between(0, SOON_AFTER),
                  travel.near(before.root()))
              : strike(faults.size(), moment, estate));
    }
    return faults;
  }

  private Fault strike(int number, long from, List<Ci> near) {
    List<Ci> where = near.stream().anyMatch(Faults::canBreak) ? near : estate;
    FaultKind kind = kind(where);
    List<Ci> ofKind = where.stream().filter(ci -> ci.kind().equals(kind.ciKind())).toList();
    List<Ci> rested =
        ofKind.stream().filter(ci -> restsUntil.getOrDefault(ci.id(), 0L) < from).toList();
    Ci root = dice.one(rested.isEmpty() ? ofKind : rested);
    long until = from + Math.min(LONGEST, Math.max(SHORTEST, dice.around(900, 0.7)));
    restsUntil.put(root.id(), until + REST);
    return new Fault("fault-" + number, kind, root, from, until);
  }

  private static boolean canBreak(Ci ci) {
    return FaultKind.ALL.stream().anyMatch(kind -> kind.ciKind().equals(ci.kind()));
  }

  /** By weight, of those for which there is something to break. */
  private FaultKind kind(List<Ci> where) {
    List<FaultKind> weighted = new ArrayList<>();
    for (FaultKind kind : FaultKind.ALL) {
      if (where.stream().anyMatch(ci -> ci.kind().equals(kind.ciKind()))) {
        for (int i = 0; i < kind.weight(); i++) {
          weighted.add(kind);
        }
      }
    }
    return dice.one(weighted);
  }
}
