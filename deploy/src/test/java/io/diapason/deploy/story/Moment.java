package io.diapason.deploy.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What happens at a moment of a story. */
class Moment {

  final Storm storm;
  final Instant at;

  Moment(Storm storm, Instant at) {
    this.storm = storm;
    this.at = at;
  }

  Moment at(String moment) {
    return storm.at(moment);
  }

  /** From here on the story says what is expected of the product. */
  Expectations expect() {
    return new Expectations(storm);
  }

  /** An alert begins, or is repeated. */
  Firing fires(String alert) {
    return new Firing(this, alert, true);
  }

  /** An alert is over. */
  Firing resolves(String alert) {
    return new Firing(this, alert, false);
  }

  /** Something is deployed to a CI, and announced. */
  Moment deploys(String what, String ci) {
    storm.add(
        at,
        "ci-server",
        "deploys " + what + " to " + ci,
        house -> house.entrance().alter(ci, what, what));
    return this;
  }

  /** Somebody does something, to the newest ticket unless another is named. */
  Someone person(String name) {
    return new Someone(this, name);
  }

  /** A tracker, and what becomes of it or is done in it. */
  Elsewhere tracker(String id) {
    return new Elsewhere(this, id);
  }

  /** A channel cannot be reached any more. */
  Moment channelIsDown(String id) {
    storm.add(at, id, "is down", house -> house.world().device(id).down(true));
    return this;
  }

  Moment channelAnswersAgain(String id) {
    storm.add(at, id, "answers again", house -> house.world().device(id).down(false));
    return this;
  }

  /** The part that keeps the tickets dies without a word, and begins again on its stores. */
  Moment restarts() {
    storm.add(at, "ticketing", "restarts", StoryHouse::restart);
    return this;
  }

  /**
   * The part that keeps the tickets will die right after its next message on a channel has arrived,
   * before it has written that down. Somebody must restart it.
   */
  Moment diesTelling(String channel) {
    storm.add(
        at,
        "ticketing",
        "will die telling by " + channel,
        house -> house.world().device(channel).killsNextSender());
    return this;
  }

  /** Somebody silences what has this label, until a moment of the story. */
  Moment silences(String label, String value, String until) {
    Instant end = storm.moment(until);
    storm.add(
        at,
        "eve",
        "silences " + label + "=" + value + " until " + until,
        house -> house.entrance().silence(value, Map.of(label, value), end, "eve"));
    return this;
  }

  /** Somebody promises a ping so often from now on. */
  Moment promisesPing(String name, Duration interval) {
    storm.add(at, name, "will ping", house -> house.entrance().promise(name, interval));
    return this;
  }

  Moment pings(String name) {
    storm.add(at, name, "pings", house -> house.entrance().ping(name));
    return this;
  }

  /** Somebody ends the silence of a value before its time. */
  Moment unsilences(String value) {
    storm.add(
        at, "eve", "ends the silence of " + value, house -> house.entrance().endSilence(value));
    return this;
  }
}
