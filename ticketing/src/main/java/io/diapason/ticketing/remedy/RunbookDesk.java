package io.diapason.ticketing.remedy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ticketing.desk.IncidentIntake.Settled;
import io.diapason.ticketing.expression.ExpressionException;
import io.diapason.ticketing.run.Run;
import io.diapason.ticketing.run.RunKey;
import io.diapason.ticketing.run.RunPolicy.Proposal;
import io.diapason.ticketing.runbook.Runbook;
import io.diapason.ticketing.runbook.RunbookCatalog;
import io.diapason.ticketing.runbook.RunbookFacts;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.view.IncidentView;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.IncidentSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts runbooks forward: those that begin by themselves or by approval as soon as an incident fits,
 * each once for each opening of its ticket; and any of them for a person who asks.
 */
public final class RunbookDesk {

  private static final Logger LOG = LoggerFactory.getLogger(RunbookDesk.class);

  private static final int ALERTS = 500;
  private static final int REMEMBERED = 10_000;

  private final RunbookCatalog catalog;
  private final Function<String, Ci> estate;
  private final IncidentView view;
  private final RunDesk runs;

  /** What was put forward already, so that a storm does not ask the store again and again. */
  private final Set<RunKey> known = ConcurrentHashMap.newKeySet();

  public RunbookDesk(
      RunbookCatalog catalog, Function<String, Ci> estate, IncidentView view, RunDesk runs) {
    this.catalog = catalog;
    this.estate = estate;
    this.view = view;
    this.runs = runs;
  }

  /** All runbooks. */
  public RunbookCatalog catalog() {
    return catalog;
  }

  /** Puts forward what fits. Completes when it is durable; asked again, it changes nothing. */
  public CompletionStage<Void> consider(List<Settled> settled) {
    CompletableFuture<?>[] all =
        settled.stream()
            .filter(one -> one.ticket().state().isActive())
            .map(one -> consider(one).toCompletableFuture())
            .toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(all);
  }

  private CompletionStage<Void> consider(Settled one) {
    List<Runbook> open =
        catalog.all().stream()
            .filter(runbook -> runbook.mode() != Runbook.Mode.SUGGEST)
            .filter(runbook -> !known.contains(key(one.ticket(), runbook)))
            .toList();
    if (open.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    return facts(one.incident(), one.ticket())
        .thenCompose(facts -> propose(open, one.ticket(), facts));
  }

  private CompletionStage<Void> propose(List<Runbook> open, Ticket ticket, ObjectNode facts) {
    List<Runbook> fitting = catalog.fitting(facts);
    CompletionStage<Void> done = CompletableFuture.completedFuture(null);
    for (Runbook runbook : open) {
      if (fitting.contains(runbook)) {
        RunKey key = key(ticket, runbook);
        Wish wish = new Wish(key, runbook, "", "fits: " + runbook.when(), false);
        done =
            done.thenCompose(before -> open(wish, ticket, facts)).thenAccept(run -> remember(key));
      }
    }
    return done;
  }

  private void remember(RunKey key) {
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    known.add(key);
  }

  private static RunKey key(Ticket ticket, Runbook runbook) {
    return key(ticket, runbook, Integer.toString(ticket.openings()));
  }

  /** Made of the ticket, so that the same wish is the same run. */
  private static RunKey key(Ticket ticket, Runbook runbook, String number) {
    String id = ticket.id().value().replace("TKT-", "RUN-") + "-" + runbook.id() + "-" + number;
    return new RunKey(ticket.tenant(), id);
  }

  /**
   * What somebody wants to run.
   *
   * @param key under which it will be kept
   * @param runbook which
   * @param by who; empty for the engine
   * @param why in words
   * @param dryRun whether nothing outside is to be touched
   */
  private record Wish(RunKey key, Runbook runbook, String by, String why, boolean dryRun) {}

  /**
   * Puts a runbook forward for a person.
   *
   * @param number makes it another run than those before; the same number is the same run
   */
  public CompletionStage<Run> start(Ticket ticket, Runbook runbook, Person person, String number) {
    Wish wish =
        new Wish(key(ticket, runbook, number), runbook, person.by(), person.why(), person.dryRun());
    return facts(ticket).thenCompose(facts -> open(wish, ticket, facts));
  }

  /** What is known of the incident of a ticket; nothing but the ticket where it is gone. */
  CompletionStage<ObjectNode> facts(Ticket ticket) {
    return view.get(ticket.tenant(), ticket.incidentId(), ALERTS)
        .thenApply(
            found ->
                found
                    .map(incident -> factsOf(incident, ticket))
                    .orElseGet(JsonNodeFactory.instance::objectNode));
  }

  /**
   * Somebody who wants something done.
   *
   * @param by who
   * @param why in words
   * @param dryRun whether nothing outside is to be touched
   */
  public record Person(String by, String why, boolean dryRun) {}

  private CompletionStage<Run> open(Wish wish, Ticket ticket, ObjectNode facts) {
    List<String> cis;
    try {
      cis = catalog.targets(wish.runbook(), facts, ticket.service());
    } catch (ExpressionException e) {
      LOG.warn("Expected runbook {} to name its CIs, but {}", wish.runbook().id(), e.getMessage());
      cis = List.of();
    }
    return runs.open(
        new Proposal(
            wish.key(),
            wish.runbook(),
            ticket.id(),
            ticket.incidentId(),
            facts,
            cis,
            wish.by(),
            wish.why(),
            wish.dryRun()));
  }

  /** The facts of an incident with all its alerts, of which a version brings only the news. */
  private CompletionStage<ObjectNode> facts(IncidentSnapshot incident, Ticket ticket) {
    if (incident.version() == 1) {
      return CompletableFuture.completedFuture(factsOf(incident, ticket));
    }
    return view.get(incident.tenant(), incident.id(), ALERTS)
        .thenApply(found -> factsOf(found.orElse(incident), ticket));
  }

  private ObjectNode factsOf(IncidentSnapshot incident, Ticket ticket) {
    return RunbookFacts.of(incident, ticket.id().value(), estate.apply(ticket.service()));
  }

  /** How often runbooks were tried and helped, by id: on one CI, and anywhere. */
  public CompletionStage<Map<String, HelpRecord>> records(String tenant, String ci) {
    return HelpRecord.read(runs.runs(), tenant, ci);
  }
}
