package io.diapason.correlation.flink;

import io.diapason.ml.advice.Consultation;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.LedgerSnapshot;
import io.diapason.vocabulary.QuietAlert;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Where the pipeline begins and ends: a cluster's log, files, or the lists of a test.
 *
 * @param sources what it hears, with event time and watermarks assigned
 * @param sinks what it says
 */
public record Ends(Sources sources, Sinks sinks) {

  /** Opens the three streams that the pipeline hears. Ticks may be among their entries. */
  public interface Sources {
    /** What sources said of alerts, each alert's in order. */
    DataStream<AlertEvent> alerts(StreamExecutionEnvironment env);

    /** What was altered. */
    DataStream<Change> changes(StreamExecutionEnvironment env);

    /** What to work by. */
    DataStream<Control> control(StreamExecutionEnvironment env);
  }

  /**
   * What the pipeline says, at least once each.
   *
   * @param incidents versioned snapshots, each incident's in order
   * @param ledger totals, each tenant's in order
   * @param quiet which alerts rules keep quiet, each alert's in order
   * @param explanations why it was judged so, each incident's in order
   * @param consultations what the models were told and said, each incident's in order
   */
  public record Sinks(
      Sink<IncidentSnapshot> incidents,
      Sink<LedgerSnapshot> ledger,
      Sink<QuietAlert> quiet,
      Sink<Explanation> explanations,
      Sink<Consultation> consultations) {}
}
