package io.diapason.deploy.story;

import io.diapason.vocabulary.Priority;

/** What becomes of a ticket. */
final class OfTicket extends Expectations {
  private final Expectation it;

  OfTicket(Expectations before, Expectation it) {
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

  OfTicket started() {
    return becomes("started");
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
