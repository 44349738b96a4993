package io.diapason.correlation.flink;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.dedup.DedupPolicy;
import io.diapason.correlation.ledger.LedgerEntry;
import io.diapason.ml.advice.AdviserFactory;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.IncidentSnapshot;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The stream from events to incidents, as a function of its ends: live, replayed and tested streams
 * share every line.
 */
public final class CorrelationPipeline {

  private CorrelationPipeline() {}

  /** Lays the stream out in the environment; nothing runs yet. */
  public static void define(
      StreamExecutionEnvironment env,
      Ends ends,
      CorrelationConfig config,
      AdviserFactory advisers) {
    SingleOutputStreamOperator<AlertEvent> events = events(env, ends.sources());
    SingleOutputStreamOperator<Happening> changed = deduplicate(events, config);
    SingleOutputStreamOperator<IncidentSnapshot> incidents =
        changed
            .union(changes(env, ends.sources()))
            .keyBy(key(Happening::tenant), Types.STRING)
            .connect(control(env, ends.sources()).broadcast(Landscape.STATE))
            .process(new IncidentFunction(config, advisers))
            .returns(TypeInformation.of(IncidentSnapshot.class))
            .uid(OperatorIds.JUDGE)
            .name(OperatorIds.JUDGE);
    incidents
        .sinkTo(ends.sinks().incidents())
        .uid(OperatorIds.INCIDENTS_SINK)
        .name(OperatorIds.INCIDENTS_SINK);
    DataStream<LedgerEntry> accounts =
        account(events.getSideOutput(AlertEventsFunction.ACCOUNT), OperatorIds.TICK_ACCOUNT)
            .union(
                account(changed.getSideOutput(DedupFunction.ACCOUNT), OperatorIds.DEDUP_ACCOUNT),
                account(
                    incidents.getSideOutput(IncidentFunction.ACCOUNT), OperatorIds.JUDGE_ACCOUNT));
    keepLedger(accounts, ends.sinks());
  }

  private static SingleOutputStreamOperator<AlertEvent> events(
      StreamExecutionEnvironment env, Ends.Sources sources) {
    DataStream<AlertEvent> alerts = sources.alerts(env);
    return alerts
        .process(new AlertEventsFunction())
        .returns(TypeInformation.of(AlertEvent.class))
        // As many as the source has, or events of one alert would overtake each other on the way.
        .setParallelism(alerts.getParallelism())
        .uid(OperatorIds.ALERT_EVENTS)
        .name(OperatorIds.ALERT_EVENTS);
  }

  private static SingleOutputStreamOperator<Happening> deduplicate(
      DataStream<AlertEvent> events, CorrelationConfig config) {
    return events
        .keyBy(key(DedupFunction::key), Types.STRING)
        .process(new DedupFunction(new DedupPolicy(config.reopenWindow())))
        .returns(TypeInformation.of(Happening.class))
        .uid(OperatorIds.DEDUP)
        .name(OperatorIds.DEDUP);
  }

  private static DataStream<Happening> changes(
      StreamExecutionEnvironment env, Ends.Sources sources) {
    return sources
        .changes(env)
        .flatMap(
            (Change change, org.apache.flink.util.Collector<Happening> out) -> {
              if (!change.tick()) {
                out.collect(Happening.of(change));
              }
            })
        .returns(TypeInformation.of(Happening.class))
        .uid(OperatorIds.CHANGE_EVENTS)
        .name(OperatorIds.CHANGE_EVENTS);
  }

  private static DataStream<Control> control(StreamExecutionEnvironment env, Ends.Sources sources) {
    return sources
        .control(env)
        .filter(entry -> entry.kind() != Control.Kind.TICK)
        .uid(OperatorIds.CONTROL_ENTRIES)
        .name(OperatorIds.CONTROL_ENTRIES);
  }

  private static void keepLedger(DataStream<LedgerEntry> accounts, Ends.Sinks sinks) {
    accounts
        .keyBy(key(LedgerEntry::tenant), Types.STRING)
        .process(new LedgerFunction())
        .uid(OperatorIds.LEDGER)
        .name(OperatorIds.LEDGER)
        .sinkTo(sinks.ledger())
        .uid(OperatorIds.LEDGER_SINK)
        .name(OperatorIds.LEDGER_SINK);
  }

  private static DataStream<LedgerEntry> account(DataStream<LedgerEntry> entries, String id) {
    return entries
        .transform(id, TypeInformation.of(LedgerEntry.class), new AccountOperator())
        .uid(id)
        .name(id);
  }

  private static <T> KeySelector<T, String> key(KeySelector<T, String> key) {
    return key;
  }
}
