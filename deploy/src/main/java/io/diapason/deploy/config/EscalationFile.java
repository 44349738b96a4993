package io.diapason.deploy.config;

import io.diapason.ticketing.calendar.BusinessCalendar;
import io.diapason.ticketing.escalation.EscalationPolicy;
import io.diapason.ticketing.escalation.EscalationRoute;
import io.diapason.vocabulary.Priority;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The file of escalations: {@code policies:}, and {@code routes:} that say which is for what. */
final class EscalationFile {

  /** The file's name. */
  static final String NAME = "escalation.yaml";

  private EscalationFile() {}

  static Loaded<List<EscalationRoute>> load(
      Path folder, StepSection steps, Map<String, BusinessCalendar> calendars) {
    Path file = folder.resolve(NAME);
    Problems problems = new Problems(file.toString());
    List<EscalationRoute> routes = new ArrayList<>();
    try (Section top = YamlFile.read(file, problems)) {
      Map<String, EscalationPolicy> policies = policies(top, steps);
      for (Section section : top.sections("routes")) {
        try (section) {
          routes.add(route(section, policies, calendars));
        }
      }
    }
    return new Loaded<>(List.copyOf(routes), problems.found());
  }

  private static Map<String, EscalationPolicy> policies(Section top, StepSection steps) {
    Map<String, EscalationPolicy> policies = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (Section section : top.sections("policies")) {
      try (section) {
        Ids.claim(section, ids);
        EscalationPolicy policy = steps.policy(section);
        policies.put(policy.id(), policy);
      }
    }
    return policies;
  }

  private static EscalationRoute route(
      Section section,
      Map<String, EscalationPolicy> policies,
      Map<String, BusinessCalendar> calendars) {
    if (!section.has("policy")) {
      section.problems().error(section.mark(), "Expected every route to name its policy");
    }
    EscalationPolicy none = new EscalationPolicy("", List.of(), 1, 0, 0);
    return new EscalationRoute(
        Set.copyOf(section.readList("priorities", List.of(), Rules.oneOf(Priority.class))),
        Set.copyOf(section.readList("teams", List.of(), Rules.TEXT)),
        Set.copyOf(section.readList("services", List.of(), Rules.TEXT)),
        CoverageText.read(section, calendars),
        Ids.resolve(section, "policy", policies, none));
  }
}
