package io.diapason.deploy.storm;

import io.diapason.vocabulary.Ci;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Makes the changes around a storm: those that brought a fault about, and innocent ones. */
final class StormChanges {

  /** How long before the fault the change was made. */
  private static final long LEAD_MILLIS = 60_000;

  private static final int INNOCENT = 2;

  private final Estate estate;
  private final Random random;

  StormChanges(Estate estate, Random random) {
    this.estate = estate;
    this.random = random;
  }

  /** A change of the root a minute before every other fault, beginning with the first. */
  List<StormChange> causing(List<String> roots, List<Long> strikes) {
    List<StormChange> changes = new ArrayList<>();
    for (int fault = 0; fault < roots.size(); fault += 2) {
      changes.add(change(strikes.get(fault) - LEAD_MILLIS, fault, roots.get(fault)));
    }
    return changes;
  }

  /** Adds a few changes of CIs where nothing happens, as far as there are such CIs. */
  List<StormChange> withInnocent(List<StormChange> causing, Set<String> loud, StormPlan plan) {
    Set<String> near = estate.within(loud, Placement.CLEARANCE_HOPS - 1).keySet();
    List<String> calm =
        new ArrayList<>(
            estate.cis().stream().map(Ci::id).filter(id -> !near.contains(id)).toList());
    Collections.shuffle(calm, random);
    List<StormChange> changes = new ArrayList<>(causing);
    for (String ci : calm.subList(0, Math.min(INNOCENT, calm.size()))) {
      long at = (long) (random.nextDouble() * plan.part(0.5)) - LEAD_MILLIS;
      changes.add(change(at, StormEvent.NOISE, ci));
    }
    changes.sort(Comparator.comparingLong(StormChange::offsetMillis));
    return changes;
  }

  private StormChange change(long at, int fault, String ci) {
    int build = 100 + random.nextInt(900);
    return switch (estate.ci(ci).kind()) {
      case "service" ->
          new StormChange(at, fault, ci, "deployment", ci + "-" + build, "Deploy build " + build);
      case "database", "cache", "queue" ->
          new StormChange(at, fault, ci, "config", ci + "-c" + build, "Change memory settings");
      default ->
          new StormChange(at, fault, ci, "maintenance", ci + "-m" + build, "Install new firmware");
    };
  }
}
