package io.diapason.deploy.story;

import io.diapason.deploy.house.House;
import io.diapason.ticketing.desk.ActionResult;
import io.diapason.ticketing.run.Run;
import io.diapason.ticketing.run.RunAction;
import io.diapason.ticketing.run.RunDecision;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketAction.Kind;
import io.diapason.ticketing.ticket.TicketAction.Wanted;
import io.diapason.ticketing.ticket.TicketQuery;
import io.diapason.vocabulary.Priority;
import java.util.Comparator;
import java.util.Locale;

/** A person who works on tickets. What cannot be done so fails the story. */
final class Someone {

  private final Moment moment;
  private final String name;
  private String subject = "";

  Someone(Moment moment, String name) {
    this.moment = moment;
    this.name = name;
  }

  /** Means the newest ticket that is about this. */
  Someone at(String service) {
    subject = service;
    return this;
  }

  Moment acknowledges() {
    return does(TicketAction.of(Kind.ACKNOWLEDGE, name, ""));
  }

  Moment starts() {
    return does(TicketAction.of(Kind.START, name, ""));
  }

  Moment holds() {
    return does(TicketAction.of(Kind.HOLD, name, ""));
  }

  Moment resolves() {
    return does(TicketAction.of(Kind.RESOLVE, name, ""));
  }

  Moment comments(String text) {
    return does(TicketAction.of(Kind.COMMENT, name, text));
  }

  Moment setsPriority(Priority priority) {
    return does(TicketAction.of(Kind.SET_PRIORITY, name, "").wanting(Wanted.of(priority)));
  }

  Moment setsTeam(String team) {
    return does(TicketAction.of(Kind.SET_TEAM, name, "").wanting(Wanted.of(team)));
  }

  Moment approves(String runbook) {
    return does(runbook, RunAction.Kind.APPROVE);
  }

  Moment declines(String runbook) {
    return does(runbook, RunAction.Kind.DECLINE);
  }

  private Moment does(TicketAction action) {
    String words = action.kind().name().toLowerCase(Locale.ROOT);
    moment.storm.add(moment.at, name, words, house -> act(house, action));
    return moment;
  }

  private void act(StoryHouse house, TicketAction action) {
    Ticket ticket = ticket(house);
    ActionResult result =
        house.ticketing().desk().act(ticket.key(), action, null).toCompletableFuture().join();
    if (result.status() != ActionResult.Status.DONE) {
      throw new AssertionError(
          "Expected " + name + " to " + action.kind() + ", but " + result.detail());
    }
  }

  private Ticket ticket(StoryHouse house) {
    return house
        .world()
        .tickets()
        .search(TicketQuery.all(House.TENANT, 100))
        .toCompletableFuture()
        .join()
        .items()
        .stream()
        .filter(ticket -> subject.isEmpty() || ticket.service().equals(subject))
        .max(Comparator.comparing(Ticket::openedAt))
        .orElseThrow(() -> new AssertionError("Expected a ticket for " + name + ", but none is"));
  }

  private Moment does(String runbook, RunAction.Kind kind) {
    String words = kind.name().toLowerCase(Locale.ROOT) + "s " + runbook;
    moment.storm.add(moment.at, name, words, house -> act(house, runbook, kind));
    return moment;
  }

  private void act(StoryHouse house, String runbook, RunAction.Kind kind) {
    Run run = house.runs(runbook).get(0);
    boolean may = run.runbook().guards().approvers().isEmpty();
    RunAction action = new RunAction(kind, name, "", "", may, null);
    RunDecision decision =
        house.ticketing().runs().act(run.key(), action).toCompletableFuture().join().orElseThrow();
    if (decision.refusal() != null) {
      throw new AssertionError("Expected " + name + " to " + kind + ", but " + decision.refusal());
    }
  }
}
