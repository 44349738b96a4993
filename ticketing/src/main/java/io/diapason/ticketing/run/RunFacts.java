package io.diapason.ticketing.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ticketing.expression.Expressions;
import io.diapason.ticketing.expression.Facts;
import io.diapason.ticketing.runbook.RunbookFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What the expressions of a run's steps see: the incident as it was, and what the steps before
 * answered.
 *
 * @param expressions those read already
 */
public record RunFacts(Expressions expressions) {

  /** The facts of a run whose steps are so far. */
  public static Map<String, Object> of(Run run, List<StepRun> steps) {
    Map<String, Object> facts = Facts.of(run.facts());
    Map<String, Object> answers = new LinkedHashMap<>();
    for (StepRun step : steps) {
      JsonNode output = step.output();
      answers.put(
          step.key(),
          Map.of(
              "status", step.status().name(), "output", output == null ? "" : Facts.value(output)));
    }
    facts.put("steps", answers);
    facts.put("targets", run.cis());
    facts.put("run", run.id());
    return facts;
  }

  boolean holds(String condition, Map<String, Object> facts) {
    return condition.isEmpty() || expressions.condition(condition, RunbookFacts.STEPS).holds(facts);
  }

  boolean isFinished(String until, Map<String, Object> facts, JsonNode output) {
    Map<String, Object> all = new LinkedHashMap<>(facts);
    all.put("output", Facts.value(output));
    return expressions.condition(until, RunbookFacts.ANSWERS).holds(all);
  }

  /**
   * Fills a text of a step in.
   *
   * @param quoted how a value is written for the receiver
   * @throws io.diapason.ticketing.expression.ExpressionException when these facts have no answer
   */
  public String fill(String text, Map<String, Object> facts, UnaryOperator<String> quoted) {
    return expressions.template(text, RunbookFacts.STEPS).fill(facts, quoted);
  }
}
