package io.diapason.correlation.suppression;

import io.diapason.vocabulary.MaintenanceWindow;
import io.diapason.vocabulary.Silence;
import io.diapason.vocabulary.Suppression;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A silence or a maintenance window, ready to be asked of many alerts.
 *
 * @param kind which of the two
 * @param id the rule's own
 * @param tests all of which an alert must meet; empty when it goes by CI alone
 * @param cis the CIs that it is about, with all that runs on them
 * @param schedule when it holds
 * @param words what it says of itself
 */
record QuietRule(
    Suppression.Kind kind,
    String id,
    List<LabelTest> tests,
    List<String> cis,
    Schedule schedule,
    String words) {

  static QuietRule of(Silence silence) {
    return new QuietRule(
        Suppression.Kind.SILENCED,
        silence.id(),
        LabelTest.all(silence.matchers()),
        List.of(),
        Schedule.of(silence.startsAt(), silence.endsAt(), silence.recurrence(), silence.zone()),
        "silenced by "
            + silence.createdBy()
            + (silence.comment().isEmpty() ? "" : ": " + silence.comment()));
  }

  static QuietRule of(MaintenanceWindow window) {
    return new QuietRule(
        Suppression.Kind.MAINTENANCE,
        window.id(),
        LabelTest.all(window.matchers()),
        window.cis(),
        Schedule.of(window.startsAt(), window.endsAt(), window.recurrence(), window.zone()),
        "maintenance" + (window.comment().isEmpty() ? "" : ": " + window.comment()));
  }

  /** The verdict, should it concern the alert; null when the rule does not hold now. */
  @Nullable Suppression verdictAt(Instant now, String why) {
    Instant until = schedule.endAt(now);
    return until == null ? null : new Suppression(kind, id, words + why, "", until);
  }
}
