package io.diapason.deploy.bench;

import io.diapason.deploy.bench.measure.Latencies;
import io.diapason.deploy.bench.report.Section;
import io.diapason.deploy.bench.report.Table;
import io.diapason.deploy.bench.report.Words;
import java.util.List;
import java.util.Map;

/**
 * What became of very many alerts of one fault.
 *
 * @param alerts those that were taken in
 * @param refused how many requests were not, by status
 * @param sentSeconds from the first to the last answer
 * @param answered the answers to the requests, from when each was due
 * @param settled when they stood in the view and the ledger had nothing pending
 * @param incidents how many there are of them, and how many alerts the largest has
 * @param firstSeenMillis from the first alert to the stream's event of its incident; less than 0
 *     when it never came
 * @param cuts how often the stream was cut off, because more came than it may hold back
 * @param pages what people were told of them, by kind
 * @param firstPageMillis from the first alert to the first page; less than 0 when there was none
 * @param cpuSeconds of the product's processes from the first alert to the end
 */
public record FaultStorm(
    long alerts,
    Map<String, Integer> refused,
    double sentSeconds,
    Latencies answered,
    Settled settled,
    Incidents incidents,
    double firstSeenMillis,
    int cuts,
    Map<String, Integer> pages,
    double firstPageMillis,
    double cpuSeconds) {

  /**
   * When all was worked off.
   *
   * @param done whether it was before the waiting ended
   * @param seconds from the first alert
   */
  public record Settled(boolean done, double seconds) {}

  /**
   * What the alerts came to.
   *
   * @param count incidents that stand for themselves
   * @param merged incidents that became part of them
   * @param largest how many alerts the largest has
   */
  public record Incidents(int count, int merged, long largest) {}

  Section section() {
    Table table =
        new Table(
            List.of("Storm of one fault", "Diapason", "the goal"),
            List.of(
                List.of(
                    "alerts taken in", Words.count(alerts), Words.count(FaultStormBench.ALERTS)),
                List.of("refused", Words.refused(refused), "none"),
                List.of("sent within", Words.seconds(sentSeconds), "60 s"),
                List.of("incidents", Words.count(incidents.count()), "1"),
                List.of("merged into them", Words.count(incidents.merged()), Words.NONE),
                List.of("alerts of the largest", Words.count(incidents.largest()), Words.NONE),
                List.of("first seen after", millis(firstSeenMillis), "1,000 ms"),
                List.of("stream cut off", Words.count(cuts), Words.NONE),
                List.of("pages, by kind", pages.isEmpty() ? "none" : pages.toString(), "1"),
                List.of("first page after", millis(firstPageMillis), Words.NONE),
                List.of("answered, p50", Words.millis(answered.p50(), answered), Words.NONE),
                List.of("answered, p99", Words.millis(answered.p99(), answered), Words.NONE),
                List.of("all worked off after", worked(), Words.NONE),
                List.of("CPU-seconds", Words.seconds(cpuSeconds), Words.NONE)));
    return new Section(
        "Storm of one fault",
        table,
        List.of(
            "A switch, its 500 hosts and 2,000 services on these, in batches of 50, each alert another one; seven such switches stand beside it, on which nothing happens.",
            "'first seen': the server-sent event of the incident, counted from when the first alert was due. 'page': a call of the webhook about an incident of the storm.",
            "'worked off': nothing is pending in the ledger and the view counts every alert; counted from the first one."));
  }

  private String worked() {
    return (settled.done() ? "" : "not within ") + Words.seconds(settled.seconds());
  }

  private static String millis(double value) {
    return value < 0 ? "never" : Words.whole(value) + " ms";
  }
}
