package io.diapason.deploy.bench;

import io.diapason.deploy.bench.SwapRun.Swapping;
import io.diapason.deploy.bench.load.BenchAlerts;
import io.diapason.deploy.bench.load.SteadyLoad;
import io.diapason.deploy.bench.measure.Latencies;
import io.diapason.deploy.bench.report.Section;
import io.diapason.deploy.bench.report.Table;
import io.diapason.deploy.bench.report.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What swapping the answering model does to a steady load.
 *
 * @param runs in their order
 * @param ledger what the product says of all alerts, the warm-up's included
 * @param looks how often it was asked whether the pipeline runs
 * @param notRunning how often of those it did not
 */
public record Swaps(List<SwapRun> runs, Accounts ledger, int looks, int notRunning) {

  private static final List<String> HEADER =
      List.of(
          "Answering model",
          "repeats answered, p50",
          "p99",
          "max",
          "new ones answered, p99",
          "incident in the stream, p50",
          "p99",
          "max",
          "not seen",
          "longest gap",
          "gap at a swap, p50",
          "max",
          "swaps",
          "in force after, max",
          "CPU");

  /**
   * The sides of the ledger when all was worked off.
   *
   * @param sent alerts that the door answered with 2xx
   * @param accepted alerts that the ledger has accepted
   * @param accounted of those, deduplicated, suppressed or in an incident
   * @param pending of those, not yet judged
   * @param balanced whether the product says that both sides agree
   */
  public record Accounts(
      long sent, long accepted, long accounted, long pending, boolean balanced) {}

  public Swaps {
    runs = List.copyOf(runs);
  }

  Section section() {
    return new Section(
        "Swapping the model that answers, at %s alerts/s".formatted(Words.count(SteadyLoad.RATE)),
        new Table(HEADER, runs.stream().map(Swaps::row).toList()),
        notes());
  }

  private static List<String> row(SwapRun run) {
    List<String> row = new ArrayList<>();
    row.add("%s, round %d".formatted(name(run.swapping()), run.round()));
    row.add(millis(run.batches().p50(), run.batches()));
    row.add(millis(run.batches().p99(), run.batches()));
    row.add(millis(run.batches().max(), run.batches()));
    row.add(millis(run.news().p99(), run.news()));
    row.add(millis(run.visible().p50(), run.visible()));
    row.add(millis(run.visible().p99(), run.visible()));
    row.add(millis(run.visible().max(), run.visible()));
    row.add(Words.count(run.visible().unseen()));
    row.add(millis(run.gaps().max(), run.gaps()));
    row.add(millis(run.atSwaps().p50(), run.atSwaps()));
    row.add(millis(run.atSwaps().max(), run.atSwaps()));
    row.add("%d of %d".formatted(run.seen().swaps(), run.seen().wanted()));
    row.add(millis(run.inForce().max(), run.inForce()));
    row.add(Words.seconds(run.cpuSeconds()));
    return row;
  }

  private static String millis(double value, Latencies from) {
    return from.count() == 0 ? Words.NONE : Words.millis(value, from);
  }

  private static String name(Swapping swapping) {
    return switch (swapping) {
      case NONE -> "not swapped";
      case KNOWN -> "two that take turns";
      case UNKNOWN -> "ever another one";
    };
  }

  private List<String> notes() {
    return List.of(
        "%s repeats a second of %s open alerts in batches of 50, and %d new alerts a second, one a request, each an incident with a ticket. Counted from when each was due."
            .formatted(
                Words.count(SteadyLoad.RATE - SteadyLoad.NEWS),
                Words.count(BenchAlerts.DISTINCT),
                SteadyLoad.NEWS),
        "'incident in the stream': its first version, with the advice, read from the topic of incidents. 'gap': between two such that follow each other there. 'gap at a swap': the last before it by one model, the first after it by another; where nothing is swapped, the gaps around moments of the same rhythm, for a moment rather falls into a long gap than into a short one.",
        "'two that take turns' have both answered before, as models do that were shadows, and as those that a rollback brings back. 'ever another one' is not in the product's memory and must be read first.",
        "'in force after': from when the bench wrote the swap into the folder of models to the first incident by the next model; the product looks there once a second.",
        "The goal: no gap of more than 100 ms at a swap that is not there without swaps, no restart, nothing lost.",
        "Refused: %s. Taken in: %s; accepted by the ledger: %s (more would be alarms of the product's own, of drift); accounted for: %s, pending: %s, %s."
            .formatted(
                Words.count(sum(run -> run.taken().refusals())),
                Words.count(ledger.sent()),
                Words.count(ledger.accepted()),
                Words.count(ledger.accounted()),
                Words.count(ledger.pending()),
                ledger.balanced() ? "balanced" : "NOT balanced"),
        "Of %s new incidents %s were without the advice of a model, and for %s the model answered itself and did not abstain."
            .formatted(
                Words.count(sum(run -> run.seen().incidents())),
                Words.count(sum(run -> run.seen().unadvised())),
                Words.count(sum(run -> run.seen().answered()))),
        "Restarts: %s of them stood in the stream twice, as all would that came since the last checkpoint; at %s of %s looks the pipeline did not run."
            .formatted(
                Words.count(sum(run -> run.seen().again())),
                Words.count(notRunning),
                Words.count(looks)));
  }

  private long sum(ToLongFunction<SwapRun> figure) {
    return runs.stream().mapToLong(figure).sum();
  }
}
