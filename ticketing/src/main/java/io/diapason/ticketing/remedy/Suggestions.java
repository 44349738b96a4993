package io.diapason.ticketing.remedy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.expression.ExpressionException;
import io.diapason.ticketing.runbook.Runbook;
import io.diapason.ticketing.ticket.Ticket;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** What fits a ticket: what helped most before comes first. */
public record Suggestions(RunbookDesk desk) {

  /** Runbooks that fit, most likely to help first; equals in the order of their ids. */
  public CompletionStage<List<Suggestion>> of(Ticket ticket) {
    return desk.facts(ticket)
        .thenCombine(
            desk.records(ticket.tenant(), ticket.service()),
            (facts, records) -> ranked(ticket, facts, records));
  }

  private List<Suggestion> ranked(
      Ticket ticket, ObjectNode facts, Map<String, HelpRecord> records) {
    return desk.catalog().fitting(facts).stream()
        .map(
            runbook ->
                new Suggestion(
                    runbook,
                    targets(runbook, facts, ticket),
                    records.getOrDefault(runbook.id(), HelpRecord.none())))
        .sorted(
            Comparator.comparing((Suggestion one) -> -one.record().likelihood())
                .thenComparing(one -> one.runbook().id()))
        .toList();
  }

  private List<String> targets(Runbook runbook, ObjectNode facts, Ticket ticket) {
    try {
      return desk.catalog().targets(runbook, facts, ticket.service());
    } catch (ExpressionException e) {
      return List.of();
    }
  }
}
