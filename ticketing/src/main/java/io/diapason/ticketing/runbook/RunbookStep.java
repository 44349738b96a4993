package io.diapason.ticketing.runbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a runbook does.
 *
 * @param id unique in its runbook
 * @param title one line for people
 * @param action what is done
 * @param after the steps that must have ended before; those that wait for the same ones run side by
 *     side
 * @param onlyIf a condition without which it is left out; empty for none
 * @param until a condition over {@code output} until which it is asked again; empty for none
 * @param timing how long and how often it is tried
 * @param repeatable whether doing it twice does no harm: then it is done again where nobody knows
 *     whether it was done
 * @param undo what takes it back; null when nothing does
 */
public record RunbookStep(
    String id,
    String title,
    StepAction action,
    List<String> after,
    String onlyIf,
    String until,
    Timing timing,
    boolean repeatable,
    @Nullable StepAction undo) {

  /**
   * How long and how often a step is tried.
   *
   * @param timeoutSeconds how long it may take, all questions of how far it is included
   * @param everySeconds how often it is asked how far it is
   * @param tries how often it is begun when it fails in a way that may pass, from 1
   * @param pauseSeconds how long after the first failure it is begun again, twice as long each time
   */
  public record Timing(long timeoutSeconds, long everySeconds, int tries, long pauseSeconds) {

    /** Ten minutes, asked every five seconds, tried once. */
    public static Timing defaults() {
      return new Timing(600, 5, 1, 10);
    }

    /** How long after a failed try it is begun again, at most an hour. */
    public long pauseAfter(int attempts) {
      return Math.min(3_600, pauseSeconds << Math.min(16, Math.max(0, attempts - 1)));
    }
  }

  public RunbookStep {
    after = List.copyOf(after);
  }
}
