package io.diapason.ticketing.runbook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.expression.FactShape;
import io.diapason.ticketing.expression.FactShape.Kind;
import io.diapason.vocabulary.Cause;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.IncidentSnapshot;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the expressions of a runbook can ask about, by name. */
public final class RunbookFacts {

  private static final Map<String, Kind> INCIDENT = new LinkedHashMap<>();
  private static final Map<String, Kind> CI =
      Map.of("id", Kind.TEXT, "kind", Kind.TEXT, "team", Kind.TEXT, "tier", Kind.NUMBER);

  static {
    for (String text : new String[] {"id", "title", "priority", "severity", "team", "cause"}) {
      INCIDENT.put(text, Kind.TEXT);
    }
    INCIDENT.put("change", Kind.TEXT);
    INCIDENT.put("score", Kind.FRACTION);
    INCIDENT.put("suspects", Kind.TEXTS);
    INCIDENT.put("alerts", Kind.TEXTS);
    INCIDENT.put("alertCount", Kind.NUMBER);
    INCIDENT.put("openCount", Kind.NUMBER);
    INCIDENT.put("ciCount", Kind.NUMBER);
  }

  /** What {@code when} and {@code target} can ask about. */
  public static final FactShape INCIDENTS =
      FactShape.empty().with("incident", INCIDENT).with("ci", CI).with("ticket", Kind.TEXT);

  /** What the steps can ask about: also what the steps before answered. */
  public static final FactShape STEPS =
      INCIDENTS.with("steps", Kind.NAMED).with("targets", Kind.TEXTS).with("run", Kind.TEXT);

  /** What {@code until} can ask about: also what the step itself just answered. */
  public static final FactShape ANSWERS = STEPS.with("output", Kind.ANYTHING);

  private RunbookFacts() {}

  /**
   * The facts of an incident.
   *
   * @param ticket the id of its ticket
   * @param ci the CI that the work is about
   */
  public static ObjectNode of(IncidentSnapshot incident, String ticket, Ci ci) {
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    incident(facts.putObject("incident"), incident);
    facts
        .putObject("ci")
        .put("id", ci.id())
        .put("kind", ci.kind())
        .put("team", ci.team())
        .put("tier", ci.tier());
    facts.put("ticket", ticket);
    return facts;
  }

  private static void incident(ObjectNode facts, IncidentSnapshot incident) {
    facts.put("id", incident.id().value());
    facts.put("title", incident.title());
    facts.put("priority", incident.priority().name());
    facts.put("severity", incident.severity().name());
    facts.put("team", incident.team());
    facts.put("alertCount", incident.alertCount());
    facts.put("openCount", incident.openCount());
    facts.put("ciCount", incident.ciCount());
    ArrayNode alerts = facts.putArray("alerts");
    incident.alerts().stream().map(alert -> alert.name()).distinct().sorted().forEach(alerts::add);
    ArrayNode suspects = facts.putArray("suspects");
    facts.put("cause", "").put("change", "").put("score", 0.0);
    for (Cause cause : incident.causes()) {
      if (cause.ci() != null && facts.path("cause").textValue().isEmpty()) {
        facts.put("cause", cause.ci()).put("score", cause.score());
      }
      if (cause.change() != null && facts.path("change").textValue().isEmpty()) {
        facts.put("change", cause.change());
      }
      if (cause.ci() != null) {
        suspects.add(cause.ci());
      }
    }
  }
}
