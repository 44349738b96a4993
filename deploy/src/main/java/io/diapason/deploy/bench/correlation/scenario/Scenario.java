package io.diapason.deploy.bench.correlation.scenario;

import io.diapason.deploy.bench.correlation.stream.KnownAlert;
import io.diapason.deploy.bench.correlation.stream.KnownIncident;
import io.diapason.deploy.bench.correlation.stream.KnownStream;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Ci;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a stretch of life with its truth; the same plan gives the same life, byte for byte. */
public final class Scenario {

  private static final Instant BASE = Instant.parse("2026-03-02T00:00:00Z");

  private Scenario() {}

  /** The stream of a plan. A fault that nobody noticed is no incident. */
  public static KnownStream of(ScenarioPlan plan) {
    Dice dice = new Dice(plan.seed());
    long seconds = plan.whole().toSeconds();
    List<Ci> estate = ScenarioEstate.of(plan.domains(), dice.apart());
    Travel travel = new Travel(estate);
    List<Fault> faults =
        new Faults(estate, travel, dice.apart()).of(plan.overAll(plan.faults()), seconds);
    List<Firing> firings = new ArrayList<>();
    FaultFirings sounding = new FaultFirings(travel, dice.apart());
    faults.forEach(fault -> firings.addAll(sounding.of(fault)));
    firings.addAll(
        new NoiseFirings(estate, dice.apart()).of(plan.overAll(plan.noiseAlerts()), seconds));
    List<KnownAlert> alerts = new Speech(BASE, dice.apart()).of(firings);
    ScenarioChanges changes = new ScenarioChanges(BASE, dice.apart());
    List<Change> made = changes.of(faults, estate, travel, seconds);
    return new KnownStream(
        plan.name(),
        estate,
        made,
        alerts,
        incidents(faults, alerts, changes.culprits()),
        BASE.plus(plan.learning()));
  }

  private static List<KnownIncident> incidents(
      List<Fault> faults, List<KnownAlert> alerts, Map<String, String> culprits) {
    Set<String> speaking = new HashSet<>();
    Set<String> noticed = new HashSet<>();
    for (KnownAlert alert : alerts) {
      noticed.add(alert.incident());
      speaking.add(alert.incident() + " on " + placed(alert));
    }
    List<KnownIncident> incidents = new ArrayList<>();
    for (Fault fault : faults) {
      if (noticed.contains(fault.id())) {
        String change = culprits.get(fault.id());
        String root = fault.root().id();
        boolean speaks = speaking.contains(fault.id() + " on " + root);
        incidents.add(
            new KnownIncident(
                fault.id(),
                speaks ? "root speaks" : "root is silent",
                change == null ? Set.of(root) : Set.of(root, change)));
      }
    }
    return incidents;
  }

  private static String placed(KnownAlert alert) {
    Map<String, String> labels = alert.event().labels();
    String instance = labels.getOrDefault("instance", "").replaceFirst(":\\d+$", "");
    return labels.getOrDefault("service", labels.getOrDefault("device", instance));
  }
}
