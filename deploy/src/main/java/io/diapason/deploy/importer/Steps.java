package io.diapason.deploy.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps of a policy, of which those that are due at once become one. */
final class Steps {

  /** As many as a policy may have. */
  private static final int MOST = 20;

  private final ImportPlan plan;
  private final String what;
  private final List<Map<String, Object>> steps = new ArrayList<>();
  private long waited;

  Steps(ImportPlan plan, String what) {
    this.plan = plan;
    this.what = what;
  }

  /** Lets time go by before the next step. */
  void pause(long seconds) {
    waited += seconds;
  }

  /** How long was waited since the last step. */
  long waited() {
    return waited;
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  /**
   * Adds a step.
   *
   * @param targets by {@code users}, {@code teams}, {@code schedules}
   * @param inTurn whether one of them is called, and another one each time
   */
  void add(Map<String, List<String>> targets, boolean inTurn) {
    if (targets.values().stream().allMatch(List::isEmpty)) {
      return;
    }
    Map<String, Object> last = steps.isEmpty() ? Map.of() : steps.get(steps.size() - 1);
    boolean together = waited == 0 && !inTurn && !steps.isEmpty() && !last.containsKey("inTurn");
    if (together) {
      targets.forEach((kind, names) -> merge(last, kind, names));
      return;
    }
    if (steps.size() == MOST) {
      plan.lost(what, "steps beyond number " + MOST + " are left out");
      return;
    }
    if (waited == 0 && !steps.isEmpty()) {
      plan.rough(what, "step " + (steps.size() + 1) + " comes a second after the one before");
    }
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("after", duration(steps.isEmpty() ? waited : Math.max(1, waited)));
    targets.forEach((kind, names) -> merge(step, kind, names));
    if (inTurn) {
      step.put("inTurn", true);
    }
    steps.add(step);
    waited = 0;
  }

  private static void merge(Map<String, Object> step, String kind, List<String> names) {
    if (!names.isEmpty()) {
      List<Object> all = new ArrayList<>();
      if (step.get(kind) instanceof List<?> before) {
        all.addAll(before);
      }
      names.stream().filter(name -> !all.contains(name)).forEach(all::add);
      step.put(kind, all);
    }
  }

  /**
   * Adds the policy.
   *
   * @param id ours
   * @param repeats how often all of it is gone through again
   * @param pause seconds from the last step to the first again
   */
  void addPolicy(String id, int repeats, long pause) {
    Map<String, Object> entry = plan.add("policies");
    entry.put("id", id);
    entry.put("steps", steps);
    if (repeats > 0) {
      entry.put("repeat", Math.min(9, repeats));
      entry.put("repeatAfter", duration(Math.max(1, pause)));
    }
    if (repeats > 9) {
      plan.rough(what, "is repeated 9 times and not " + repeats);
    }
  }

  /** Leads tickets to the policy; of its team, or of services. */
  void addRoute(String id, String key, List<String> names) {
    Map<String, Object> route = plan.add("routes");
    route.put("policy", id);
    route.put(key, names);
  }

  static String duration(long seconds) {
    return seconds % 60 == 0 && seconds > 0 ? seconds / 60 + "m" : seconds + "s";
  }
}
