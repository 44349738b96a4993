package io.diapason.deploy.bench.correlation.scenario;

import io.diapason.deploy.house.House;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the changes that bring faults about, and a crowd of innocent ones, some of them near. */
final class ScenarioChanges {

  private static final int INNOCENT_A_DAY = 40;
  private static final double INNOCENT_NEAR = 0.2;
  private static final long DAY = 86_400;

  private record Made(long at, Ci ci, String kind, String id) {}

  private final Instant base;
  private final Dice dice;
  private final List<Made> made = new ArrayList<>();
  private final Map<String, String> culprits = new HashMap<>();

  ScenarioChanges(Instant base, Dice dice) {
    this.base = base;
    this.dice = dice;
  }

  /** The change behind each fault that has one, by the fault's id. */
  Map<String, String> culprits() {
    return culprits;
  }

  List<Change> of(List<Fault> faults, List<Ci> estate, Travel travel, long seconds) {
    for (Fault fault : faults) {
      if (dice.chance(fault.kind().changed())) {
        long lead = Math.min(1_500, Math.max(10, dice.around(150, 0.8)));
        culprits.put(fault.id(), make(fault.from() - lead, fault.root(), fault.kind().change()));
      }
      List<Ci> near = travel.near(fault.root());
      if (!near.isEmpty() && dice.chance(INNOCENT_NEAR)) {
        innocent(fault.from() - dice.between(30, 1_800), dice.one(near));
      }
    }
    for (long i = 0; i < INNOCENT_A_DAY * seconds / DAY; i++) {
      innocent(dice.between(0, (int) seconds - 1), dice.one(estate));
    }
    return changes();
  }

  private void innocent(long at, Ci ci) {
    make(at, ci, ci.kind().equals("service") ? "deployment" : "config");
  }

  private String make(long at, Ci ci, String kind) {
    String id = ci.id() + "-" + dice.hex();
    made.add(new Made(at, ci, kind, id));
    return id;
  }

  private List<Change> changes() {
    made.sort(Comparator.comparingLong(Made::at).thenComparing(Made::id));
    List<Change> changes = new ArrayList<>();
    for (Made one : made) {
      Instant at = base.plusSeconds(one.at());
      changes.add(
          new Change(
              false,
              House.TENANT,
              new Receipt("recorded.changes", changes.size() + 1),
              at,
              at,
              one.id(),
              one.ci().id(),
              one.kind(),
              one.kind() + " of " + one.ci().id(),
              ""));
    }
    return changes;
  }
}
