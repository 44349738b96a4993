package io.diapason.ticketing.run;

import io.diapason.ticketing.run.Run.RunEntry;
import io.diapason.ticketing.run.Run.Telling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A run under the rules' pen, never seen outside one decision. */
final class RunDraft {

  /** Who speaks when it was the engine. */
  static final String ENGINE = "engine";

  private static final int KEY_CAP = 32;

  final Run before;
  final Instant now;
  RunState state;
  Instant since;
  @Nullable String approvedBy;
  @Nullable Instant recoveredAt;
  @Nullable Instant heldUntil;
  boolean seated;
  final List<StepRun> steps;
  final List<Telling> tellings;
  private final List<RunEntry> story;
  private final List<String> appliedKeys;
  private boolean said;

  RunDraft(Run run, Instant now) {
    before = run;
    this.now = now;
    state = run.state();
    since = run.since();
    approvedBy = run.approvedBy();
    recoveredAt = run.recoveredAt();
    seated = run.seated();
    steps = new ArrayList<>(run.steps());
    tellings = new ArrayList<>(run.tellings());
    story = new ArrayList<>(run.story());
    appliedKeys = new ArrayList<>(run.appliedKeys());
  }

  void say(String by, String text) {
    story.add(new RunEntry(now, by, text));
    said = true;
  }

  /** Says it unless it was the last that was said: a guard that holds on is named once. */
  void sayOnce(String text) {
    if (story.isEmpty() || !story.get(story.size() - 1).text().equals(text)) {
      say(ENGINE, text);
    }
  }

  /** Says it here and on the ticket. */
  void tell(String by, String text, boolean escalate) {
    say(by, text);
    String title = before.runbook().title();
    String trial = before.dryRun() ? " (dry run)" : "";
    tellings.add(
        new Telling(
            before.id() + ":" + (before.version() + 1) + "." + tellings.size(),
            "Runbook '" + title + "'" + trial + ": " + text,
            escalate && !before.dryRun()));
  }

  void move(RunState to) {
    // Its place is written before the run is: whoever leaves the queue may have one.
    seated = seated || (state == RunState.QUEUED && !before.dryRun());
    state = to;
    since = now;
    recoveredAt = null;
  }

  void applied(String key) {
    appliedKeys.add(key);
    if (appliedKeys.size() > KEY_CAP) {
      appliedKeys.remove(0);
    }
  }

  void change(StepRun step, UnaryOperator<StepRun> rule) {
    int index = steps.indexOf(step);
    steps.set(index, rule.apply(step));
  }

  private @Nullable Instant wakeAt() {
    if (!tellings.isEmpty() || (state.isOver() && seated)) {
      return now;
    }
    return switch (state) {
      case PROPOSED -> since.plusSeconds(before.runbook().guards().approvalSeconds());
      case QUEUED -> heldUntil == null ? now.plusSeconds(QUEUE_SECONDS) : earlier(heldUntil);
      case PROVING -> now.plusSeconds(PROOF_SECONDS);
      case RUNNING, UNDOING -> nextStepAt();
      default -> null;
    };
  }

  /** How often a run that waits for its turn asks whether it has come. */
  private static final long QUEUE_SECONDS = 5;

  /** How often it is looked whether the alerts have gone. */
  private static final long PROOF_SECONDS = 5;

  private Instant earlier(Instant held) {
    Instant end = since.plusSeconds(before.runbook().guards().patienceSeconds());
    return held.isBefore(end) ? held : end;
  }

  private @Nullable Instant nextStepAt() {
    return steps.stream()
        .map(StepRun::wakeAt)
        .filter(at -> at != null)
        .min(Instant::compareTo)
        .map(at -> heldUntil != null && at.isBefore(heldUntil) ? heldUntil : at)
        .orElse(null);
  }

  RunDecision decide() {
    int surplus = Math.max(0, story.size() - Run.STORY_CAP);
    Run after =
        new Run(
            before.tenant(),
            before.id(),
            before.runbook(),
            before.ticketId(),
            before.incidentId(),
            before.facts(),
            before.cis(),
            state,
            before.dryRun(),
            before.startedBy(),
            approvedBy,
            before.createdAt(),
            said ? now : before.updatedAt(),
            since,
            recoveredAt,
            steps,
            story.subList(surplus, story.size()),
            tellings,
            seated,
            wakeAt(),
            appliedKeys,
            before.version() + (said ? 1 : 0));
    return new RunDecision(after, !after.equals(before), null);
  }
}
