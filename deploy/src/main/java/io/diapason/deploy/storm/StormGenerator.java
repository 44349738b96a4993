package io.diapason.deploy.storm;

import io.diapason.deploy.storm.Estate.Struck;
import io.diapason.vocabulary.Ci;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes storms of alerts whose truth is known. Several things break at once, far apart; each fault
 * travels from its root against {@code dependsOn} and {@code runsOn} and over the wire, and sets
 * off hundreds of alerts on its way; meanwhile lone alerts sound elsewhere. The same seed, plan and
 * estate give the same storm, byte for byte.
 *
 * <p>The root always speaks first. That is kinder to an engine than life is.
 */
public final class StormGenerator {

  /** Where time begins unless told otherwise: a Monday morning. */
  public static final Instant DEFAULT_BASE = Instant.parse("2026-03-02T09:00:00Z");

  /**
   * The seed of the demo: on the sample estate it breaks five things of five kinds and five teams,
   * first a deployment of {@code payments} that the whole shop feels.
   */
  public static final long DEMO_SEED = 25;

  private static final int SPARE_AREAS = 3;
  private static final int SPARE_LONERS = 10;

  private final long seed;
  private final Instant base;

  public StormGenerator(long seed) {
    this(seed, DEFAULT_BASE);
  }

  /**
   * Whoever plays the storm live wants its times to be of today, and none of them in the future: at
   * its own pace the base is now, at full speed it is now minus the span.
   */
  public StormGenerator(long seed, Instant base) {
    this.seed = seed;
    this.base = base;
  }

  /** Makes a storm on an estate of its own, made large enough for it. */
  public Storm generate(StormPlan plan) {
    EstateGenerator estates = new EstateGenerator(seed);
    return generate(
        plan, estates.generate(plan.faults() + SPARE_AREAS, plan.noiseAlerts() + SPARE_LONERS));
  }

  /**
   * Makes a storm on a given estate.
   *
   * @throws IllegalArgumentException when the estate has not so many places far apart
   */
  public Storm generate(StormPlan plan, List<Ci> cis) {
    Random random = new Random(seed);
    Estate estate = Estate.of(cis);
    Placement placement = new Placement(estate, random);
    List<List<Struck>> faults = new ArrayList<>();
    for (String root : placement.roots(plan.faults())) {
      faults.add(estate.struckFrom(root, Placement.TRAVEL_HOPS));
    }
    Set<String> loud = new LinkedHashSet<>();
    faults.forEach(fault -> loud.addAll(ids(fault)));
    List<String> quiet = placement.quietPlaces(plan.noiseAlerts(), loud);

    List<Long> strikes = strikes(plan, random);
    List<StormAlert> alerts = faultAlerts(plan, faults, strikes, random);
    alerts.addAll(noise(plan, quiet.stream().map(estate::ci).toList(), random));
    List<StormEvent> events = new Timetable(plan, random, new AlertBody(base)).events(alerts);

    StormChanges changes = new StormChanges(estate, random);
    List<StormChange> causing = changes.causing(roots(faults), strikes);
    loud.addAll(quiet);
    StormTruth truth = new StormTruth(faults(faults, strikes, causing), members(alerts));
    return new Storm(base, cis, events, changes.withInnocent(causing, loud, plan), truth);
  }

  /** Faults begin one after the other in the first half of the storm and then last together. */
  private static List<Long> strikes(StormPlan plan, Random random) {
    List<Long> strikes = new ArrayList<>();
    for (int fault = 0; fault < plan.faults(); fault++) {
      long jitter = (long) (random.nextDouble() * plan.part(0.02));
      long turn = plan.part(0.55) * fault / Math.max(1, plan.faults() - 1);
      strikes.add(Timetable.inRound(turn + (fault == 0 ? 0 : jitter)));
    }
    return strikes;
  }

  private static List<StormAlert> faultAlerts(
      StormPlan plan, List<List<Struck>> faults, List<Long> strikes, Random random) {
    FaultAlerts maker = new FaultAlerts(plan, random);
    List<StormAlert> alerts = new ArrayList<>();
    for (int fault = 0; fault < faults.size(); fault++) {
      alerts.addAll(maker.of(fault, faults.get(fault), strikes.get(fault)));
    }
    return alerts;
  }

  private static List<StormAlert> noise(StormPlan plan, List<Ci> places, Random random) {
    List<StormAlert> alerts = new ArrayList<>();
    for (Ci place : places) {
      long from = (long) (random.nextDouble() * plan.part(0.7));
      long until =
          plan.resolves(StormEvent.NOISE)
              ? plan.part(0.85) + (long) (random.nextDouble() * plan.part(0.1))
              : plan.span().toMillis();
      Condition condition = Noise.condition(alerts.size());
      alerts.add(StormAlert.lone(place, StormEvent.NOISE, condition).lasting(from, until));
    }
    return alerts;
  }

  private static List<StormTruth.Fault> faults(
      List<List<Struck>> faults, List<Long> strikes, List<StormChange> causing) {
    List<StormTruth.Fault> truth = new ArrayList<>();
    for (int number = 0; number < faults.size(); number++) {
      String root = roots(faults).get(number);
      Set<String> cis = ids(faults.get(number));
      String change = changeOf(number, causing);
      truth.add(new StormTruth.Fault(number, root, strikes.get(number), change, cis));
    }
    return truth;
  }

  private static @Nullable String changeOf(int fault, List<StormChange> causing) {
    for (StormChange change : causing) {
      if (change.fault() == fault) {
        return change.id();
      }
    }
    return null;
  }

  private static List<StormTruth.Member> members(List<StormAlert> alerts) {
    return alerts.stream()
        .map(alert -> new StormTruth.Member(alert.labels(), alert.ci().id(), alert.fault()))
        .toList();
  }

  private static List<Ci> rootCis(List<List<Struck>> faults) {
    return faults.stream().map(fault -> fault.get(0).ci()).toList();
  }

  private static List<String> roots(List<List<Struck>> faults) {
    return rootCis(faults).stream().map(Ci::id).toList();
  }

  private static Set<String> ids(List<Struck> fault) {
    Set<String> ids = new LinkedHashSet<>();
    fault.forEach(struck -> ids.add(struck.ci().id()));
    return ids;
  }
}
