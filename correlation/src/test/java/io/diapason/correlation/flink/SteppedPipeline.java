package io.diapason.correlation.flink;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.correlation.dedup.DedupPolicy;
import io.diapason.correlation.suppression.Inhibited;
import io.diapason.correlation.suppression.Role;
import io.diapason.ml.advice.AdviserFactory;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.QuietAlert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;

/**
 * The operators of {@link CorrelationPipeline}, one behind the other in one thread, for stories in
 * which somebody else owns the time. Time moves on only when it is told to, and whatever was heard
 * before is judged by then, as in the job.
 */
public final class SteppedPipeline {

  private final KeyedOneInputStreamOperatorTestHarness<String, AlertEvent, Happening> dedup;
  private final KeyedOneInputStreamOperatorTestHarness<String, Role, Inhibited> inhibition;
  private final AnOperator<Notice, Role> roles;
  private final AnOperator<Notice, Happening> suppression;
  private final AnOperator<Happening, IncidentSnapshot> judge;

  /** A pipeline by these settings that has heard nothing yet; nobody but the rule is asked. */
  public SteppedPipeline(CorrelationConfig config) throws Exception {
    dedup =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(
                new DedupFunction(new DedupPolicy(config.reopenWindow(), config.flapping()))),
            DedupFunction::key,
            Types.STRING);
    dedup.open();
    inhibition =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new InhibitionFunction()), Role::group, Types.STRING);
    inhibition.open();
    roles =
        new AnOperator<>(
            new AnOperator.Plan<>(
                RoleFunction::new, List.of(Landscape.STATE), Notice::key, Role.class));
    suppression =
        new AnOperator<>(
            new AnOperator.Plan<>(
                SuppressionFunction::new,
                List.of(Landscape.STATE, KnownRules.STATE),
                Notice::key,
                Happening.class));
    judge =
        new AnOperator<>(
            new AnOperator.Plan<>(
                () -> new IncidentFunction(config, AdviserFactory.rulesOnly()),
                List.of(Landscape.STATE),
                Happening::tenant,
                IncidentSnapshot.class));
  }

  /** Hears what a source said of an alert. */
  public void hear(AlertEvent event) throws Exception {
    if (event.kind() != AlertEvent.Kind.TICK) {
      dedup.processElement(event, event.receivedAt().toEpochMilli());
      passOn();
    }
  }

  /** Hears that something was altered. */
  public void hear(Change change) throws Exception {
    if (!change.tick()) {
      judge.hear(Happening.of(change), change.receivedAt());
    }
  }

  /** Hears what to work by from now on. */
  public void hear(Control control) throws Exception {
    if (control.kind() == Control.Kind.TICK) {
      return;
    }
    Instant at = control.receivedAt();
    roles.tell(control, at);
    suppression.tell(control, at);
    if (control.kind() == Control.Kind.ESTATE || control.kind() == Control.Kind.MODELS) {
      judge.tell(control, at);
    }
    List<Notice> looks = new ArrayList<>();
    new Looks().flatMap(control, new ListCollector<>(looks));
    for (Notice look : looks) {
      tell(look);
    }
  }

  private void tell(Notice notice) throws Exception {
    roles.hear(notice, notice.at());
    suppression.hear(notice, notice.at());
  }

  /** All that was received at this moment or before it is known now. */
  public void passTo(Instant watermark) throws Exception {
    dedup.processWatermark(watermark.toEpochMilli());
    passOn();
    roles.passTo(watermark);
    for (Role role : roles.said()) {
      inhibition.processElement(role, role.at().toEpochMilli());
    }
    inhibition.processWatermark(watermark.toEpochMilli());
    for (Inhibited inhibited : inhibition.extractOutputValues()) {
      suppression.hear(Notice.of(inhibited), inhibited.at());
    }
    inhibition.getOutput().clear();
    suppression.passTo(watermark);
    for (Happening happening : suppression.said()) {
      judge.hear(happening, happening.at());
    }
    judge.passTo(watermark);
  }

  private void passOn() throws Exception {
    List<Happening> changed = List.copyOf(dedup.extractOutputValues());
    dedup.getOutput().clear();
    for (Happening happening : changed) {
      tell(Notice.of(happening));
    }
  }

  /** The incidents that were announced since it was last asked. */
  public List<IncidentSnapshot> incidents() {
    return judge.said();
  }

  /** What was said since it was last asked of alerts that are kept quiet. */
  public List<QuietAlert> quiet() {
    return suppression.aside(SuppressionFunction.QUIET);
  }

  /** Lets go of everything. */
  public void close() throws Exception {
    dedup.close();
    inhibition.close();
    roles.close();
    suppression.close();
    judge.close();
  }
}
