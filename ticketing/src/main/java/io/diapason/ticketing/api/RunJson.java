package io.diapason.ticketing.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.run.Run;
import io.diapason.ticketing.run.StepRun;
import io.diapason.ticketing.runbook.Runbook;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.util.Locale;

/** Runbooks and their runs as JSON. Fields are added and never renamed. */
public final class RunJson {

  private RunJson() {}

  /** A runbook for people. */
  public static ObjectNode runbook(Runbook runbook) {
    ObjectNode json = VocabularyJson.mapper().createObjectNode();
    json.put("id", runbook.id());
    json.put("title", runbook.title());
    json.put("when", runbook.when());
    json.put("mode", word(runbook.mode()));
    ArrayNode steps = json.putArray("steps");
    for (var step : runbook.steps()) {
      ObjectNode one = steps.addObject();
      one.put("id", step.id());
      one.put("title", step.title());
      one.put("kind", word(step.action().kind()));
      one.put("canBeUndone", step.undo() != null);
      step.after().forEach(one.putArray("after")::add);
    }
    runbook.guards().approvers().forEach(json.putArray("approvers")::add);
    if (!runbook.link().isEmpty()) {
      json.put("link", runbook.link());
    }
    return json;
  }

  /** A run with its steps and its story. */
  public static ObjectNode run(Run run) {
    ObjectNode json = VocabularyJson.mapper().createObjectNode();
    json.put("id", run.id());
    json.put("runbook", run.runbook().id());
    json.put("title", run.runbook().title());
    json.put("ticketId", run.ticketId().value());
    json.put("incidentId", run.incidentId().value());
    json.put("state", run.state().name());
    json.put("dryRun", run.dryRun());
    run.cis().forEach(json.putArray("cis")::add);
    json.put("startedBy", run.startedBy());
    if (run.approvedBy() != null) {
      json.put("approvedBy", run.approvedBy());
    }
    IncidentJson.put(json, "createdAt", run.createdAt());
    IncidentJson.put(json, "updatedAt", run.updatedAt());
    ArrayNode steps = json.putArray("steps");
    run.steps().forEach(step -> steps.add(step(step)));
    json.set("story", VocabularyJson.mapper().valueToTree(run.story()));
    json.put("version", run.version());
    return json;
  }

  private static ObjectNode step(StepRun step) {
    ObjectNode json = VocabularyJson.mapper().createObjectNode();
    json.put("step", step.key());
    json.put("status", step.status().name());
    json.put("attempts", step.attempts());
    json.put("detail", step.detail());
    IncidentJson.put(json, "startedAt", step.startedAt());
    IncidentJson.put(json, "endedAt", step.endedAt());
    if (step.reference() != null) {
      json.put("reference", step.reference());
    }
    if (step.output() != null) {
      json.set("output", step.output());
    }
    return json;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
