package io.diapason.deploy.replay.flink;

import io.diapason.correlation.flink.InProcessSink;
import io.diapason.deploy.replay.outcome.MinuteCount;
import io.diapason.deploy.replay.outcome.ReplayResult;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.LedgerSnapshot;
import java.util.function.Consumer;

/**
 * Where all that a run says goes: into one result, one at a time.
 *
 * @param incidents versions of incidents
 * @param ledger totals
 * @param minutes counts of events
 * @param refused what could not be read
 */
record ResultSinks(
    InProcessSink<IncidentSnapshot> incidents,
    InProcessSink<LedgerSnapshot> ledger,
    InProcessSink<MinuteCount> minutes,
    InProcessSink<String> refused)
    implements AutoCloseable {

  static ResultSinks open(String run, ReplayResult result, Consumer<MinuteCount> progress) {
    return new ResultSinks(
        sink(run + "-incidents", IncidentSnapshot.class, result, result::take),
        sink(run + "-ledger", LedgerSnapshot.class, result, result::take),
        sink(
            run + "-minutes",
            MinuteCount.class,
            result,
            count -> {
              result.take(count);
              progress.accept(count);
            }),
        sink(run + "-refused", String.class, result, result::refuse));
  }

  private static <T> InProcessSink<T> sink(
      String name, Class<T> type, ReplayResult result, Consumer<T> receiver) {
    return InProcessSink.open(
        name,
        type,
        said -> {
          synchronized (result) {
            receiver.accept(said);
          }
        });
  }

  @Override
  public void close() {
    incidents.close();
    ledger.close();
    minutes.close();
    refused.close();
  }
}
