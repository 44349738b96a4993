package io.diapason.deploy.story;

import io.diapason.deploy.house.House;
import io.diapason.ticketing.desk.ActionResult;
import io.diapason.ticketing.desk.OnCallDesk;
import io.diapason.ticketing.guard.RemediationBook.Halt;
import io.diapason.ticketing.oncall.OverrideBook;
import io.diapason.ticketing.run.Run;
import io.diapason.ticketing.run.RunAction;
import io.diapason.ticketing.run.RunDecision;
import io.diapason.ticketing.ticket.Ticket;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.ticketing.ticket.TicketAction.Kind;
import io.diapason.ticketing.ticket.TicketAction.Wanted;
import io.diapason.ticketing.ticket.TicketQuery;
import io.diapason.vocabulary.Priority;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

  /** Carries the pager of a schedule from now until a moment of the story. */
  Moment takesOver(String schedule, String until) {
    Instant from = moment.at;
    Instant end = moment.storm.moment(until);
    moment.storm.add(
        from,
        name,
        "takes " + schedule + " over until " + until,
        house -> {
          OnCallDesk desk = house.ticketing().oncall();
          OverrideBook.Wish wish = new OverrideBook.Wish(schedule, name, "", from, end);
          OverrideBook.Signature signature = new OverrideBook.Signature(name, "", from);
          desk.change(book -> book.book(List.of(wish), desk.plan(), signature))
              .toCompletableFuture()
              .join();
        });
    return moment;
  }

  /** Lets no runbook begin from now on. */
  Moment haltsEverything() {
    moment.storm.add(
        moment.at,
        name,
        "halts everything",
        house -> halt(house, new Halt(name, "not now", moment.at)));
    return moment;
  }

  Moment resumesEverything() {
    moment.storm.add(moment.at, name, "resumes everything", house -> halt(house, null));
    return moment;
  }

  private static void halt(StoryHouse house, @Nullable Halt halt) {
    house.ticketing().runs().halt(House.TENANT, halt).toCompletableFuture().join();
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
    boolean may =
        run.runbook().guards().letApprove(name, house.ticketing().oncall().plan().teams());
    RunAction action = new RunAction(kind, name, "", "", may, null);
    RunDecision decision =
        house.ticketing().runs().act(run.key(), action).toCompletableFuture().join().orElseThrow();
    if (decision.refusal() != null) {
      throw new AssertionError("Expected " + name + " to " + kind + ", but " + decision.refusal());
    }
  }
}
