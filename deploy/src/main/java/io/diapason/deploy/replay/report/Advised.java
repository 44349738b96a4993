package io.diapason.deploy.replay.report;

import io.diapason.deploy.replay.outcome.ReplayedIncident;
import io.diapason.vocabulary.Answer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who answered which priority and team the incidents got.
 *
 * @param priorityByModel incidents whose priority a model answered; the rule answered the others
 * @param teamByModel incidents whose team a model answered; the rule answered the others
 * @param models the models that were asked, by id; empty when none was
 */
public record Advised(long priorityByModel, long teamByModel, Set<String> models) {

  static Advised of(List<ReplayedIncident> incidents) {
    Set<String> models = new TreeSet<>();
    long priorities = 0;
    long teams = 0;
    for (ReplayedIncident incident : incidents) {
      priorities += note(incident.header().advice().priority(), models);
      teams += note(incident.header().advice().team(), models);
    }
    return new Advised(priorities, teams, models);
  }

  private static int note(Answer answer, Set<String> models) {
    if (answer.modelId() != null) {
      models.add(answer.modelId());
    }
    return answer.decidedBy() == Answer.DecidedBy.MODEL ? 1 : 0;
  }

  /** The same for people. */
  public String words() {
    return models.isEmpty()
        ? "No model was asked: priority and team are those of the default rule."
        : "Asked were the models %s; they answered the priority of %d and the team of %d incidents, the default rule the others."
            .formatted(String.join(", ", models), priorityByModel, teamByModel);
  }
}
