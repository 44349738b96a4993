package io.diapason.correlation.flink;

import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.ledger.LedgerEntry;
import io.diapason.correlation.suppression.Inhibited;
import io.diapason.correlation.suppression.Quiet;
import io.diapason.correlation.suppression.QuietRules;
import io.diapason.correlation.suppression.SuppressionDecision;
import io.diapason.correlation.suppression.SuppressionPolicy;
import io.diapason.correlation.topology.Topology;
import io.diapason.ml.advice.AdviserFactory;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.QuietAlert;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Suppression;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Carries {@link SuppressionPolicy} decisions out in Flink, one key per shard of a tenant. What
 * arrives waits for the watermark, as in {@link IncidentFunction}, and meets the rules that were
 * known at its moment.
 *
 * <p>A shard wakes itself at the first moment at which a verdict ends, and looks at all that it
 * keeps quiet: there is one timer per shard, and none when nothing is quiet.
 */
@SuppressWarnings("NullAway.Init") // Flink calls open() before anything else.
final class SuppressionFunction
    extends KeyedBroadcastProcessFunction<String, Notice, Control, Happening> {

  static final OutputTag<LedgerEntry> ACCOUNT =
      new OutputTag<>("suppression-account", TypeInformation.of(LedgerEntry.class));

  static final OutputTag<QuietAlert> QUIET =
      new OutputTag<>("quiet-alerts", TypeInformation.of(QuietAlert.class));

  private transient KnownRules rules;
  private transient Landscape landscape;
  private transient MapState<String, Quiet> quiet;
  private transient ValueState<Long> nextLook;
  private transient Agenda<Notice> arrivals;

  @Override
  public void open(OpenContext context) {
    rules = new KnownRules();
    landscape = new Landscape(AdviserFactory.rulesOnly());
    quiet =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "quiet", Types.STRING, ImmutableType.ofClass(Quiet.class)));
    nextLook = getRuntimeContext().getState(new ValueStateDescriptor<>("next-look", Types.LONG));
    arrivals =
        new Agenda<>(
            getRuntimeContext()
                .getMapState(Agenda.descriptor("arrivals", ImmutableType.ofClass(Notice.class))));
  }

  @Override
  public void processBroadcastElement(Control control, Context context, Collector<Happening> out)
      throws Exception {
    Instant watermark = Instant.ofEpochMilli(context.currentWatermark());
    if (control.kind() == Control.Kind.ESTATE) {
      Landscape.keep(control, context.getBroadcastState(Landscape.STATE), watermark);
    } else {
      rules.keep(control, context.getBroadcastState(KnownRules.STATE), watermark);
    }
  }

  @Override
  public void processElement(Notice notice, ReadOnlyContext context, Collector<Happening> out)
      throws Exception {
    long at = notice.at().toEpochMilli();
    arrivals.add(at, notice);
    context.timerService().registerEventTimeTimer(at);
  }

  @Override
  public void onTimer(long at, OnTimerContext context, Collector<Happening> out) throws Exception {
    Turn turn = new Turn(Instant.ofEpochMilli(at), context, out);
    List<Notice> due = new ArrayList<>(arrivals.take(at));
    due.sort(Notice.IN_ORDER);
    for (Notice notice : due) {
      turn.hear(notice);
    }
    Long look = nextLook.value();
    boolean whole = (look != null && look <= at) || due.stream().anyMatch(Notice::isLook);
    turn.look(whole);
    turn.sleep(whole);
  }

  /** All that is done in one shard at one moment of the stream's time. */
  private final class Turn {

    private final Instant now;
    private final OnTimerContext context;
    private final Collector<Happening> out;
    private final Set<String> touched = new TreeSet<>();
    private final Topology topology;
    private final QuietRules known;
    private @Nullable Long earliest;

    Turn(Instant now, OnTimerContext context, Collector<Happening> out) throws Exception {
      this.now = now;
      this.context = context;
      this.out = out;
      String tenant = Notice.tenant(context.getCurrentKey());
      this.topology = landscape.topology(tenant, now, context.getBroadcastState(Landscape.STATE));
      this.known = rules.of(tenant, context.getBroadcastState(KnownRules.STATE));
    }

    void hear(Notice notice) throws Exception {
      Inhibited inhibited = notice.inhibited();
      AlertChange alert = notice.alert();
      if (inhibited != null) {
        String target = inhibited.target().value();
        remember(target, state(target).inhibitedBy(inhibited));
        touched.add(target);
      } else if (alert != null) {
        String subject = alert.fingerprint().value();
        SuppressionDecision decision =
            SuppressionPolicy.onChange(state(subject), alert, this::verdicts);
        carryOut(subject, decision);
        account(alert, decision);
      }
    }

    /** Looks at what may speak now: all of the shard, or what an explanation was taken from. */
    void look(boolean whole) throws Exception {
      if (whole) {
        quiet.keys().forEach(touched::add);
      }
      for (String subject : touched) {
        Quiet before = state(subject);
        if (!before.isNothing()) {
          carryOut(subject, SuppressionPolicy.onLook(before, now, this::verdicts));
        }
      }
    }

    private List<Suppression> verdicts(AlertChange alert) {
      return known.verdicts(Quiet.labelsOf(alert), now, topology);
    }

    private Quiet state(String subject) throws Exception {
      Quiet state = quiet.get(subject);
      return state == null ? Quiet.NOTHING : state;
    }

    private void remember(String subject, Quiet state) throws Exception {
      if (state.isNothing()) {
        quiet.remove(subject);
        return;
      }
      quiet.put(subject, state);
      Instant lookAt = state.lookAt();
      if (lookAt != null) {
        long at = StreamTime.reached(lookAt);
        earliest = earliest == null ? at : Math.min(earliest, at);
      }
    }

    private void carryOut(String subject, SuppressionDecision decision) throws Exception {
      remember(subject, decision.state());
      if (decision.spoken() != null) {
        out.collect(Happening.of(decision.spoken()));
      }
      SuppressionDecision.Announced announced = decision.announced();
      if (announced != null) {
        context.output(QUIET, announced.at(now, topology.ciOf(announced.alert().labels())));
      }
    }

    /** Asks to be woken when the next verdict ends, and for nothing when nothing is quiet. */
    void sleep(boolean whole) throws Exception {
      Long asked = nextLook.value();
      boolean empty = quiet.isEmpty();
      if (asked != null && (empty || whole)) {
        stopWaitingFor(asked);
        asked = null;
      }
      if (!empty && earliest != null && (asked == null || earliest < asked)) {
        if (asked != null) {
          stopWaitingFor(asked);
        }
        nextLook.update(earliest);
        context.timerService().registerEventTimeTimer(earliest);
      }
    }

    private void stopWaitingFor(long at) throws Exception {
      nextLook.clear();
      if (!arrivals.holds(at)) {
        context.timerService().deleteEventTimeTimer(at);
      }
    }

    private void account(AlertChange alert, SuppressionDecision decision) {
      if (decision.withheld() && !alert.receipt().equals(Receipt.NONE)) {
        context.output(ACCOUNT, new LedgerEntry(alert.tenant(), "", alert.at(), 0, 0, 0, 0, 1, 0));
      }
    }
  }
}
