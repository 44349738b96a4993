package io.diapason.deploy.bench.swap;

import io.diapason.vocabulary.Answer;
import io.diapason.vocabulary.IncidentSnapshot;

/**
 * The first version of an incident, as it stood in the stream.
 *
 * @param name the first word of its title, which is the name of the alert that opened it
 * @param model which was asked whose it is; empty for none
 * @param isSure whether that model answered; else it abstained and the rule stands
 * @param at when it was read, by {@link System#nanoTime()}
 */
public record Sighting(String name, String model, boolean isSure, long at) {

  /** What is seen of a snapshot. */
  static Sighting of(IncidentSnapshot snapshot, long at) {
    Answer team = snapshot.advice().team();
    return new Sighting(
        nameOf(snapshot),
        team.modelId() == null ? "" : team.modelId(),
        team.decidedBy() == Answer.DecidedBy.MODEL,
        at);
  }

  static String nameOf(IncidentSnapshot snapshot) {
    return snapshot.title().split(" ", 2)[0];
  }
}
