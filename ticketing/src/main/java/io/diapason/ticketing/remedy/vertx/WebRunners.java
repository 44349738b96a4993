package io.diapason.ticketing.remedy.vertx;

import io.diapason.ticketing.remedy.StepRunner;
import io.diapason.ticketing.runbook.StepAction;
import java.util.EnumMap;
import java.util.Map;

/** All that do steps by requests. */
public final class WebRunners {

  private WebRunners() {}

  /** By kind. */
  public static Map<StepAction.Kind, StepRunner> over(Wire wire) {
    Map<StepAction.Kind, StepRunner> runners = new EnumMap<>(StepAction.Kind.class);
    runners.put(StepAction.Kind.HTTP, new HttpRunner(wire));
    runners.put(StepAction.Kind.KUBERNETES, new KubernetesRunner(wire));
    for (JobSystem system : JobSystem.values()) {
      runners.put(StepAction.Kind.valueOf(system.name()), new JobRunner(wire, system));
    }
    return runners;
  }
}
