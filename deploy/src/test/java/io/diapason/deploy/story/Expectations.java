package io.diapason.deploy.story;

import io.diapason.deploy.story.Happened.Kind;
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
    new StoryEnd(storm, all).judge(end.plus(after));
  }

  static boolean says(Happened happened, String text) {
    return happened.fact("text").contains(text);
  }
}
