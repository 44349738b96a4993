package io.diapason.deploy.story;

import io.diapason.deploy.story.Happened.Kind;
import io.diapason.ticketing.desk.ReplyDesk;
import io.diapason.ticketing.notify.mail.MailReply;
import io.diapason.ticketing.ticket.TicketAction;
import io.diapason.vocabulary.Priority;
import io.diapason.vocabulary.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a story expects of the product. */
class Expectations {

  /** Where a story says one moment, the product may be so much later. */
  private static final Duration TOLERANCE = Duration.ofSeconds(10);

  final Storm storm;
  final List<Expectation> all;
  private Instant from;
  private Instant until;

  Expectations(Storm storm) {
    this.storm = storm;
    all = new ArrayList<>();
    from = storm.start();
    until = storm.lastDeed();
  }

  Expectations(Expectations before) {
    storm = before.storm;
    all = before.all;
    from = before.from;
    until = before.until;
  }

  /** From here on things are expected between these moments. */
  Expectations between(String earliest, String latest) {
    from = storm.moment(earliest);
    until = storm.moment(latest);
    return this;
  }

  /** From here on things are expected at this moment, or within ten seconds after it. */
  Expectations at(String moment) {
    from = storm.moment(moment);
    until = from.plus(TOLERANCE);
    return this;
  }

  private Expectation expectation(Kind kind, String words) {
    Expectation added = new Expectation(from, until, kind, words);
    all.add(added);
    return added;
  }

  /** An incident, of which the story then has spoken, however it grows. */
  OfIncident incident() {
    return new OfIncident(this, expectation(Kind.INCIDENT, "an incident"));
  }

  OfTicket ticket() {
    return new OfTicket(this, expectation(Kind.TICKET, "a ticket"));
  }

  /** Somebody is called. */
  OfMessage page(String person) {
    Expectation page = expectation(Kind.PAGE, "a page to");
    page.must(person, happened -> happened.whom().equals(person));
    return new OfMessage(this, page);
  }

  /** A channel as such is told. */
  OfMessage news(String channel) {
    Expectation news = expectation(Kind.NEWS, "news for");
    news.must(channel, happened -> happened.whom().equals(channel));
    return new OfMessage(this, news);
  }

  /** Something is written into a tracker. */
  OfMirror tracker(String id) {
    Expectation work = expectation(Kind.TRACKER, "in tracker");
    work.must(id, happened -> happened.whom().equals(id));
    return new OfMirror(this, work);
  }

  /** A runbook comes into another state. */
  OfRun run(String runbook) {
    Expectation run = expectation(Kind.RUN, "a run of");
    run.must(runbook, happened -> happened.whom().equals(runbook));
    return new OfRun(this, run);
  }

  /** A step of a runbook calls a system. */
  OfRun call(String connection) {
    Expectation step = expectation(Kind.STEP, "a call of");
    step.must(connection, happened -> happened.whom().equals(connection));
    return new OfRun(this, step);
  }

  /** Plays the story, and fails unless all that was expected happens and nothing else does. */
  void nothingElse() {
    nothingElseUntil(Duration.ofMinutes(10));
  }

  /** The same, watching until so long after the last thing that is done or expected. */
  void nothingElseUntil(Duration after) {
    Instant end = storm.lastDeed();
    for (Expectation expectation : all) {
      end = expectation.until().isAfter(end) ? expectation.until() : end;
    }
    new Outcome(storm, all).judge(end.plus(after));
  }

  private static boolean says(Happened happened, String text) {
    return happened.fact("text").contains(text);
  }

  /** What an incident must be like. */
  static final class OfIncident extends Expectations {
    private final Expectation it;

    private OfIncident(Expectations before, Expectation it) {
      super(before);
      this.it = it;
    }

    OfIncident withAlerts(int count) {
      String alerts = Integer.toString(count);
      it.must("with " + count + " alerts", h -> h.fact("alerts").equals(alerts));
      return this;
    }

    OfIncident causedBy(String alert, String ci) {
      it.must(
          "caused by " + alert + " on " + ci,
          h -> h.fact("cause").equals(ci) && h.fact("members").contains(alert + " on " + ci));
      return this;
    }

    /** It is among what the incident may come from. */
    OfIncident suspecting(String change) {
      it.must("suspecting change " + change, h -> h.fact("changes").contains(change));
      return this;
    }

    OfIncident about(String alert, String ci) {
      it.must("with " + alert + " on " + ci, h -> h.fact("members").contains(alert + " on " + ci));
      return this;
    }

    OfIncident mergedAway() {
      it.must("merged into another", h -> h.what().startsWith("merged"));
      return this;
    }
  }

  /** What becomes of a ticket. */
  static final class OfTicket extends Expectations {
    private final Expectation it;

    private OfTicket(Expectations before, Expectation it) {
      super(before);
      this.it = it;
    }

    private OfTicket becomes(String what) {
      it.must(what, h -> h.what().equals(what));
      return this;
    }

    OfTicket opened() {
      return becomes("opened");
    }

    OfTicket resolved() {
      return becomes("resolved");
    }

    OfTicket reopened() {
      return becomes("reopened");
    }

    OfTicket acknowledged() {
      return becomes("acknowledged");
    }

    OfTicket lapsed() {
      return becomes("lapsed");
    }

    OfTicket merged() {
      return becomes("merged");
    }

    OfTicket closed() {
      return becomes("closed");
    }

    OfTicket commented() {
      return becomes("comment");
    }

    OfTicket warned() {
      return becomes("sla_warned");
    }

    OfTicket breached() {
      return becomes("sla_breached");
    }

    OfTicket reprioritised() {
      return becomes("priority");
    }

    OfTicket handedOver() {
      return becomes("team");
    }

    OfTicket forTeam(String team) {
      it.must("for team " + team, h -> h.fact("team").equals(team));
      return this;
    }

    OfTicket at(Priority priority) {
      it.must("at " + priority, h -> h.fact("priority").equals(priority.name()));
      return this;
    }

    OfTicket about(String service) {
      it.must("about " + service, h -> h.fact("service").equals(service));
      return this;
    }

    OfTicket by(String person) {
      it.must("by " + person, h -> h.fact("by").equals(person));
      return this;
    }

    OfTicket saying(String text) {
      it.must("saying '" + text + "'", h -> says(h, text));
      return this;
    }

    /** And never else in the story. */
    OfTicket once() {
      it.once();
      return this;
    }
  }

  /** What people read. */
  static final class OfMessage extends Expectations {
    private final Expectation it;

    private OfMessage(Expectations before, Expectation it) {
      super(before);
      this.it = it;
    }

    OfMessage mentioning(String text) {
      it.must("mentioning '" + text + "'", h -> says(h, text));
      return this;
    }

    OfMessage ofKind(String kind) {
      it.must("of kind " + kind, h -> h.what().equals(kind));
      return this;
    }

    OfMessage by(String channel) {
      it.must("by " + channel, h -> h.fact("by").equals(channel));
      return this;
    }

    /** With so many that were held back before. */
    OfMessage with(int held) {
      String count = Integer.toString(held);
      it.must("with " + held + " held back", h -> h.fact("held").equals(count));
      return this;
    }

    OfMessage times(int count) {
      it.times(count);
      return this;
    }

    OfMessage once() {
      it.once();
      return this;
    }

    /** The reader answers at once: {@code ack} takes notice, {@code resolved} resolves. */
    OfMessage thenReplies(String text) {
      it.replies(
          text,
          (play, page) ->
              play.soon(page.whom(), "answers " + text, house -> reply(house, page, text)));
      return this;
    }

    private static void reply(StoryHouse house, Happened page, String text) {
      TicketAction.Kind kind =
          text.equals("resolved") ? TicketAction.Kind.RESOLVE : TicketAction.Kind.ACKNOWLEDGE;
      MailReply reply =
          new MailReply(
              new TicketId(page.fact("ticket")),
              page.whom() + "@example.com",
              kind,
              "",
              "reply-" + page.at(),
              false);
      ReplyDesk.Verdict verdict =
          house.ticketing().replies().take(reply).toCompletableFuture().join();
      if (verdict != ReplyDesk.Verdict.DONE) {
        throw new AssertionError("Expected the answer of " + page.whom() + ", but " + verdict);
      }
    }
  }

  /** What a tracker hears. */
  static final class OfMirror extends Expectations {
    private final Expectation it;

    private OfMirror(Expectations before, Expectation it) {
      super(before);
      this.it = it;
    }

    private OfMirror is(String what) {
      it.must(what, h -> h.what().equals(what));
      return this;
    }

    OfMirror creates() {
      return is("creates");
    }

    OfMirror comments() {
      return is("comments");
    }

    OfMirror changes() {
      return is("changes");
    }

    OfMirror links() {
      return is("links");
    }

    OfMirror saying(String text) {
      it.must("saying '" + text + "'", h -> says(h, text));
      return this;
    }

    OfMirror once() {
      it.once();
      return this;
    }
  }

  /** How a runbook goes. */
  static final class OfRun extends Expectations {
    private final Expectation it;

    private OfRun(Expectations before, Expectation it) {
      super(before);
      this.it = it;
    }

    OfRun is(String state) {
      it.must("is " + state, h -> h.what().equals(state));
      return this;
    }

    OfRun saying(String text) {
      it.must("saying '" + text + "'", h -> says(h, text));
      return this;
    }

    OfRun once() {
      it.once();
      return this;
    }
  }
}
