package io.diapason.deploy.storm;

import io.diapason.deploy.storm.Estate.Struck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Lets a fault travel through the estate and makes the distinct alerts that it sets off. */
final class FaultAlerts {

  private final StormPlan plan;
  private final Random random;

  /** A condition on a CI, and when the fault came there. */
  private record Slot(Struck struck, Condition condition, long arrival, int turn) {}

  FaultAlerts(StormPlan plan, Random random) {
    this.plan = plan;
    this.random = random;
  }

  /** The alerts of one fault, as many as the plan wants, with their times. */
  List<StormAlert> of(int fault, List<Struck> struck, long strikesAt) {
    List<Slot> slots = slots(struck, strikesAt);
    List<StormAlert> alerts = new ArrayList<>();
    for (int i = 0; i < plan.alertsPerFault(); i++) {
      Slot slot = slots.get(i % slots.size());
      int copy = i / slots.size();
      // The first sign comes at once; other conditions and other pods notice a little later.
      boolean first = slot.turn() == 0 && copy == 0;
      long startsAt = slot.arrival() + (first ? 0 : between(0, plan.travelMillis()));
      StormAlert alert = StormAlert.copy(slot.struck().ci(), fault, slot.condition(), copy);
      alerts.add(alert.lasting(startsAt, end(fault)));
    }
    return alerts;
  }

  /** First one condition of each CI, near ones first, then a second of each, and so on. */
  private List<Slot> slots(List<Struck> struck, long strikesAt) {
    Map<String, Long> arrivals = arrivals(struck, strikesAt);
    List<Slot> slots = new ArrayList<>();
    boolean more = true;
    for (int turn = 0; more; turn++) {
      more = false;
      for (Struck next : struck) {
        List<Condition> conditions = conditions(next);
        if (turn < conditions.size()) {
          long arrival = arrivals.getOrDefault(next.ci().id(), strikesAt);
          slots.add(new Slot(next, conditions.get(turn), arrival, turn));
          more = true;
        }
      }
    }
    return slots;
  }

  private static List<Condition> conditions(Struck struck) {
    Symptoms symptoms = Symptoms.of(struck.ci().kind());
    return struck.hops() == 0 ? symptoms.broken() : symptoms.suffering();
  }

  /** When the fault comes to each CI: each hop takes a tenth of the longest travel or more. */
  private Map<String, Long> arrivals(List<Struck> struck, long strikesAt) {
    Map<String, Long> arrivals = new HashMap<>();
    for (Struck next : struck) {
      String from = next.from();
      long arrival =
          from == null
              ? strikesAt
              : arrivals.getOrDefault(from, strikesAt)
                  + between(plan.travelMillis() / 10, plan.travelMillis());
      arrivals.put(next.ci().id(), arrival);
    }
    return arrivals;
  }

  private long end(int fault) {
    long end = plan.span().toMillis();
    return plan.resolves(fault) ? between(plan.part(0.84), plan.part(0.92)) : end;
  }

  private long between(long least, long most) {
    return least + (long) (random.nextDouble() * (most - least));
  }
}
