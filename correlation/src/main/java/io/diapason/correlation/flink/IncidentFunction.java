package io.diapason.correlation.flink;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.advice.Briefing;
import io.diapason.correlation.advice.NobodyNeeded;
import io.diapason.correlation.cause.Case;
import io.diapason.correlation.cause.CausePolicy;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.incident.Announcement;
import io.diapason.correlation.incident.Company;
import io.diapason.correlation.incident.Decision;
import io.diapason.correlation.incident.Decision.Wake;
import io.diapason.correlation.incident.Habit;
import io.diapason.correlation.incident.IncidentBook;
import io.diapason.correlation.incident.IncidentPolicy;
import io.diapason.correlation.incident.IncidentState;
import io.diapason.correlation.incident.Lately;
import io.diapason.correlation.incident.Member;
import io.diapason.correlation.incident.Pace;
import io.diapason.correlation.incident.Portions;
import io.diapason.correlation.incident.Surroundings;
import io.diapason.correlation.incident.Usual;
import io.diapason.correlation.ledger.LedgerEntry;
import io.diapason.correlation.topology.Topology;
import io.diapason.ml.advice.AdviserFactory;
import io.diapason.ml.advice.Consultation;
import io.diapason.ml.advice.Counsel;
import io.diapason.ml.advice.IncidentFacts;
import io.diapason.vocabulary.Advice;
import io.diapason.vocabulary.Cause;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Carries {@link IncidentPolicy} decisions out in Flink, one key per tenant. What arrives waits for
 * the watermark and is then judged in the order of the stream's time, so the result depends neither
 * on the parallelism before it nor on how fast the log is read.
 */
@SuppressWarnings("NullAway.Init") // Flink calls open() before anything else.
final class IncidentFunction
    extends KeyedBroadcastProcessFunction<String, Happening, Control, IncidentSnapshot> {

  static final OutputTag<LedgerEntry> ACCOUNT =
      new OutputTag<>("judge-account", TypeInformation.of(LedgerEntry.class));

  static final OutputTag<Explanation> EXPLAINED =
      new OutputTag<>("judge-explained", TypeInformation.of(Explanation.class));

  static final OutputTag<Consultation> CONSULTED =
      new OutputTag<>("judge-consulted", TypeInformation.of(Consultation.class));

  private final IncidentPolicy policy;
  private final CausePolicy causes;
  private final AdviserFactory advisers;

  private transient Landscape landscape;
  private transient IncidentBook book;
  private transient RecentChanges changes;
  private transient Agenda<Happening> arrivals;
  private transient Agenda<String> wakes;
  private transient SharedTexts texts;

  IncidentFunction(CorrelationConfig config, AdviserFactory advisers) {
    this.policy = new IncidentPolicy(config);
    this.causes = new CausePolicy(5, config.causes());
    this.advisers = advisers;
  }

  @Override
  public void open(OpenContext context) {
    landscape = new Landscape(advisers);
    texts = new SharedTexts();
    book =
        new IncidentBook(
            table("incidents", ImmutableType.ofClass(IncidentState.class)),
            table("members", ImmutableType.ofClass(Member.class)),
            table("slots", ImmutableType.ofClass(Fingerprint.class)),
            table("places", ImmutableType.listOf(IncidentId.class)),
            new IncidentBook.Habits(
                table("pace", ImmutableType.ofClass(Pace.class)),
                table("company", ImmutableType.ofClass(Company.class)),
                table("lately", ImmutableType.ofClass(Lately.class)),
                table("usual", ImmutableType.ofClass(Usual.class)),
                table("habits", ImmutableType.ofClass(Habit.class))));
    changes = new RecentChanges(table("changes", ImmutableType.listOf(Change.class)));
    arrivals = agenda("arrivals", ImmutableType.ofClass(Happening.class));
    wakes = agenda("wakes", Types.STRING);
  }

  private <V> StateTable<V> table(String name, ImmutableType<V> type) {
    return new StateTable<>(
        getRuntimeContext().getMapState(new MapStateDescriptor<>(name, Types.STRING, type)));
  }

  private <T> Agenda<T> agenda(String name, TypeInformation<T> type) {
    return new Agenda<>(getRuntimeContext().getMapState(Agenda.descriptor(name, type)));
  }

  @Override
  public void processBroadcastElement(
      Control control, Context context, Collector<IncidentSnapshot> out) throws Exception {
    landscape.prepare(control);
    Landscape.keep(
        control,
        context.getBroadcastState(Landscape.STATE),
        Instant.ofEpochMilli(context.currentWatermark()));
  }

  @Override
  public void processElement(
      Happening happening, ReadOnlyContext context, Collector<IncidentSnapshot> out)
      throws Exception {
    long at = happening.at().toEpochMilli();
    arrivals.add(at, happening);
    context.timerService().registerEventTimeTimer(at);
  }

  @Override
  public void onTimer(long at, OnTimerContext context, Collector<IncidentSnapshot> out)
      throws Exception {
    Turn turn = new Turn(Instant.ofEpochMilli(at), context, out);
    List<Happening> due = new ArrayList<>(arrivals.take(at));
    due.sort(Happening.IN_ORDER);
    for (Happening happening : due) {
      turn.hear(happening);
    }
    List<String> woken = wakes.take(at);
    while (!woken.isEmpty()) {
      for (String wake : woken) {
        turn.wake(wake);
      }
      woken = wakes.take(at);
    }
  }

  /** All that is done at one moment of the stream's time. */
  private final class Turn {

    /** Marks a wake-up that is about the changes of a CI and not about an incident. */
    private static final String FADE = "FADE";

    private final Instant now;
    private final OnTimerContext context;
    private final Collector<IncidentSnapshot> out;

    Turn(Instant now, OnTimerContext context, Collector<IncidentSnapshot> out) {
      this.now = now;
      this.context = context;
      this.out = out;
    }

    void hear(Happening happening) throws Exception {
      Change change = happening.change();
      if (change != null) {
        changes.add(change);
        wakeAt(change.receivedAt().plus(CausePolicy.CHANGE_MEMORY), FADE, change.ci());
      }
      if (happening.alert() != null) {
        AlertChange alert = texts.of(happening.alert());
        Decision decision = policy.onAlert(book, alert, new Surroundings(topology(), changes));
        carryOut(decision);
        account(alert, decision);
      }
    }

    void wake(String wake) throws Exception {
      String why = wake.substring(0, wake.indexOf('='));
      String subject = wake.substring(why.length() + 1);
      if (why.equals(FADE)) {
        changes.fade(subject, now);
      } else {
        Wake.Why what = Wake.Why.valueOf(why);
        Wake due = new Wake(what, new IncidentId(subject), now);
        carryOut(policy.onWake(book, due, new Surroundings(topology(), changes)));
      }
    }

    private void carryOut(Decision decision) throws Exception {
      decision.explained().forEach(explanation -> context.output(EXPLAINED, explanation));
      for (Decision.Merged merged : decision.merged()) {
        Announcement last = announcement(merged.younger());
        for (List<Fingerprint> left : Portions.ofFingerprints(merged.left())) {
          out.collect(last.last(merged.elder(), left));
          last = last.after();
        }
      }
      book.remember(decision);
      for (Wake wake : decision.wakes()) {
        wakeAt(wake.at(), wake.why().name(), wake.incident().value());
      }
      for (Decision.Parted parted : decision.parted()) {
        part(parted);
      }
      for (IncidentId id : decision.announce()) {
        announce(id);
      }
    }

    private void part(Decision.Parted parted) throws Exception {
      IncidentState incident = book.incident(parted.from());
      if (incident == null || parted.left().isEmpty()) {
        return;
      }
      Announcement next = announcement(incident);
      for (List<Fingerprint> left : Portions.ofFingerprints(parted.left())) {
        out.collect(next.without(left));
        next = next.after();
      }
      book.incidents().put(incident.id().value(), next.incident().stillToSay(incident));
    }

    private void wakeAt(Instant at, String why, String subject) throws Exception {
      long reached = StreamTime.reached(at);
      wakes.add(reached, why + "=" + subject);
      context.timerService().registerEventTimeTimer(reached);
    }

    private void announce(IncidentId id) throws Exception {
      IncidentState incident = book.incident(id);
      if (incident == null) {
        throw new IllegalStateException("Expected to announce " + id + ", but it is forgotten");
      }
      Announcement next = announcement(incident);
      for (List<IncidentAlert> portion : Portions.ofAlerts(changed(incident))) {
        out.collect(next.next(portion));
        next = next.after();
      }
      book.incidents().put(id.value(), next.incident());
    }

    private Announcement announcement(IncidentState incident) throws Exception {
      Topology topology = topology();
      List<Cause> suspects =
          causes.rank(Case.of(book, incident, new Surroundings(topology, changes)));
      List<Member> first = book.membersOf(incident, Briefing.MAX);
      IncidentFacts facts = Briefing.of(incident, first, suspects, topology);
      Counsel counsel =
          landscape.adviser(incident.tenant(), now, controls()).advise(incident.id(), facts);
      String chronic = book.chronic(incident, now);
      Advice advice =
          chronic == null ? counsel.advice() : NobodyNeeded.because(chronic, counsel.advice());
      Announcement next = new Announcement(incident, now, suspects, advice);
      if (Consultation.isKept(incident.version() + 1)) {
        context.output(CONSULTED, next.consultation(facts, counsel.opinions()));
      }
      return next;
    }

    private List<IncidentAlert> changed(IncidentState incident) {
      return incident.unannounced().stream()
          .distinct()
          .map(fingerprint -> book.memberOf(incident.id(), fingerprint))
          .filter(java.util.Objects::nonNull)
          .map(Member::alert)
          .toList();
    }

    private Topology topology() throws Exception {
      return landscape.topology(context.getCurrentKey(), now, controls());
    }

    private ReadOnlyBroadcastState<String, Control> controls() {
      return context.getBroadcastState(Landscape.STATE);
    }

    private void account(AlertChange alert, Decision decision) {
      if (alert.receipt().equals(Receipt.NONE)) {
        return; // Only time has passed; no event is behind it.
      }
      boolean judged = !decision.equals(Decision.NOTHING);
      context.output(
          ACCOUNT,
          new LedgerEntry(
              alert.tenant(), "", alert.at(), 0, 0, 0, judged ? 0 : 1, 0, judged ? 1 : 0));
    }
  }
}
