package io.diapason.deploy.story;

/** What becomes of a tracker, and what people do in it. */
final class Elsewhere {

  private final Moment moment;
  private final String id;

  Elsewhere(Moment moment, String id) {
    this.moment = moment;
    this.id = id;
  }

  Moment isDown() {
    moment.storm.add(moment.at, id, "is down", house -> house.world().tracker(id).down(true));
    return moment;
  }

  Moment answersAgain() {
    moment.storm.add(
        moment.at, id, "answers again", house -> house.world().tracker(id).down(false));
    return moment;
  }

  /** It does what it is told, and its answers are lost. */
  Moment losesItsAnswers() {
    moment.storm.add(
        moment.at, id, "loses its answers", house -> house.world().tracker(id).mute(true));
    return moment;
  }

  /** Its answers arrive again. */
  Moment isHeardAgain() {
    moment.storm.add(
        moment.at, id, "is heard again", house -> house.world().tracker(id).mute(false));
    return moment;
  }

  /** Somebody writes a comment there. */
  Moment says(String person, String text) {
    moment.storm.add(
        moment.at,
        person,
        "says in " + id + ": " + text,
        house -> house.world().tracker(id).says(person, text));
    return moment;
  }

  /** Somebody gives the ticket another state there, in that tracker's words. */
  Moment sets(String person, String status) {
    moment.storm.add(
        moment.at,
        person,
        "sets " + status + " in " + id,
        house -> house.world().tracker(id).sets(person, status));
    return moment;
  }
}
