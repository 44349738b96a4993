package io.diapason.ticketing.remedy;

import io.diapason.ticketing.run.Run;
import io.diapason.ticketing.run.RunQuery;
import io.diapason.ticketing.run.RunState;
import io.diapason.ticketing.run.RunStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * How often a runbook was tried, and how often it helped.
 *
 * @param tried anywhere
 * @param helped anywhere
 * @param triedHere on the CI in question
 * @param helpedHere on the CI in question
 */
public record HelpRecord(int tried, int helped, int triedHere, int helpedHere) {

  /** What was tried here says as much as this many tries elsewhere. */
  private static final int HERE = 3;

  private static final int LOOKED_BACK = 1_000;

  private static final Set<RunState> TOLD =
      Set.of(RunState.HELPED, RunState.FAILED, RunState.UNDONE);

  /** Nothing is known. */
  public static HelpRecord none() {
    return new HelpRecord(0, 0, 0, 0);
  }

  /**
   * How likely it helps, 0 to 1: the share of the tries that helped, those on this CI counted three
   * times, with one success and one failure added (Laplace's rule of succession), so that a single
   * success does not outrank a long record.
   */
  public double likelihood() {
    double all = tried + (HERE - 1.0) * triedHere;
    double good = helped + (HERE - 1.0) * helpedHere;
    return (good + 1) / (all + 2);
  }

  private HelpRecord with(Run run, String ci) {
    boolean here = run.cis().contains(ci);
    boolean good = run.state() == RunState.HELPED;
    return new HelpRecord(
        tried + 1,
        helped + (good ? 1 : 0),
        triedHere + (here ? 1 : 0),
        helpedHere + (here && good ? 1 : 0));
  }

  /** Of the last thousand runs that showed whether they help. */
  static CompletionStage<Map<String, HelpRecord>> read(RunStore runs, String tenant, String ci) {
    return runs.search(new RunQuery(tenant, TOLD, null, null, null, LOOKED_BACK, null))
        .thenApply(
            page -> {
              Map<String, HelpRecord> records = new HashMap<>();
              page.items().stream()
                  .filter(run -> !run.dryRun())
                  .forEach(
                      run ->
                          records.merge(
                              run.runbook().id(),
                              none().with(run, ci),
                              (before, one) -> before.with(run, ci)));
              return records;
            });
  }
}
