package io.diapason.correlation.flink;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.dedup.DedupPolicy;
import io.diapason.correlation.ledger.LedgerEntry;
import io.diapason.correlation.suppression.Inhibited;
import io.diapason.correlation.suppression.Role;
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
    DataStream<Control> control = control(env, ends.sources());
    SingleOutputStreamOperator<Happening> spoken = suppress(changed, control);
    spoken
        .getSideOutput(SuppressionFunction.QUIET)
        .sinkTo(ends.sinks().quiet())
        .uid(OperatorIds.QUIET_SINK)
        .name(OperatorIds.QUIET_SINK);
    SingleOutputStreamOperator<IncidentSnapshot> incidents =
        spoken
            .union(changes(env, ends.sources()))
            .keyBy(key(Happening::tenant), Types.STRING)
            .connect(estateAndModels(control).broadcast(Landscape.STATE))
            .process(new IncidentFunction(config, advisers))
            .returns(TypeInformation.of(IncidentSnapshot.class))
            .uid(OperatorIds.JUDGE)
            .name(OperatorIds.JUDGE);
    incidents
        .sinkTo(ends.sinks().incidents())
        .uid(OperatorIds.INCIDENTS_SINK)
        .name(OperatorIds.INCIDENTS_SINK);
    incidents
        .getSideOutput(IncidentFunction.EXPLAINED)
        .sinkTo(ends.sinks().explanations())
        .uid(OperatorIds.EXPLANATIONS_SINK)
        .name(OperatorIds.EXPLANATIONS_SINK);
    incidents
        .getSideOutput(IncidentFunction.CONSULTED)
        .sinkTo(ends.sinks().consultations())
        .uid(OperatorIds.CONSULTATIONS_SINK)
        .name(OperatorIds.CONSULTATIONS_SINK);
    DataStream<LedgerEntry> accounts =
        account(events.getSideOutput(AlertEventsFunction.ACCOUNT), OperatorIds.TICK_ACCOUNT)
            .union(
                account(changed.getSideOutput(DedupFunction.ACCOUNT), OperatorIds.DEDUP_ACCOUNT),
                account(
                    spoken.getSideOutput(SuppressionFunction.ACCOUNT),
                    OperatorIds.SUPPRESSION_ACCOUNT),
                account(
                    incidents.getSideOutput(IncidentFunction.ACCOUNT), OperatorIds.JUDGE_ACCOUNT));
    keepLedger(accounts, ends.sinks());
  }

  private static SingleOutputStreamOperator<AlertEvent> events(
      StreamExecutionEnvironment env, Ends.Sources sources) {
    DataStream<AlertEvent> alerts = sources.alerts(env);
    return alerts
        .process(new AlertEventsFunction())
        .returns(new AlertEventType())
        // As many as the source has, or events of one alert would overtake each other on the way.
        .setParallelism(alerts.getParallelism())
        .uid(OperatorIds.ALERT_EVENTS)
        .name(OperatorIds.ALERT_EVENTS);
  }

  private static SingleOutputStreamOperator<Happening> deduplicate(
      DataStream<AlertEvent> events, CorrelationConfig config) {
    return events
        .keyBy(key(DedupFunction::key), Types.STRING)
        .process(new DedupFunction(new DedupPolicy(config.reopenWindow(), config.flapping())))
        .returns(TypeInformation.of(Happening.class))
        .uid(OperatorIds.DEDUP)
        .name(OperatorIds.DEDUP);
  }

  private static SingleOutputStreamOperator<Happening> suppress(
      DataStream<Happening> changed, DataStream<Control> control) {
    DataStream<Notice> looks =
        control
            .flatMap(new Looks())
            .returns(TypeInformation.of(Notice.class))
            .uid(OperatorIds.LOOKS)
            .name(OperatorIds.LOOKS);
    DataStream<Notice> notices =
        changed
            .map(happening -> Notice.of(happening))
            .returns(TypeInformation.of(Notice.class))
            .uid(OperatorIds.NOTICES)
            .name(OperatorIds.NOTICES)
            .union(looks);
    return notices
        .union(inhibit(notices, control))
        .keyBy(key(Notice::key), Types.STRING)
        .connect(control.broadcast(Landscape.STATE, KnownRules.STATE))
        .process(new SuppressionFunction())
        .returns(TypeInformation.of(Happening.class))
        .uid(OperatorIds.SUPPRESSION)
        .name(OperatorIds.SUPPRESSION);
  }

  private static DataStream<Notice> inhibit(
      DataStream<Notice> notices, DataStream<Control> control) {
    return notices
        .keyBy(key(Notice::key), Types.STRING)
        .connect(control.broadcast(Landscape.STATE))
        .process(new RoleFunction())
        .returns(TypeInformation.of(Role.class))
        .uid(OperatorIds.ROLES)
        .name(OperatorIds.ROLES)
        .keyBy(key(Role::group), Types.STRING)
        .process(new InhibitionFunction())
        .returns(TypeInformation.of(Inhibited.class))
        .uid(OperatorIds.INHIBITION)
        .name(OperatorIds.INHIBITION)
        .map(inhibited -> Notice.of(inhibited))
        .returns(TypeInformation.of(Notice.class))
        .uid(OperatorIds.INHIBITED_NOTICES)
        .name(OperatorIds.INHIBITED_NOTICES);
  }

  /** The judge keeps what it hears of for good, so it hears of nothing else. */
  private static DataStream<Control> estateAndModels(DataStream<Control> control) {
    return control
        .filter(entry -> entry.kind() == Control.Kind.ESTATE || entry.kind() == Control.Kind.MODELS)
        .uid(OperatorIds.ESTATE_AND_MODELS)
        .name(OperatorIds.ESTATE_AND_MODELS);
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
        // One, as its source is: two versions of a silence must not overtake each other on the way.
        .setParallelism(1)
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
