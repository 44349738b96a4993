package io.diapason.correlation.flink;

import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.suppression.InhibitionRules;
import io.diapason.correlation.suppression.Role;
import io.diapason.correlation.suppression.RolesOf;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Tells what each alert is to the inhibition rules, one key per shard of a tenant. Only alerts that
 * have a role are remembered.
 */
@SuppressWarnings("NullAway.Init") // Flink calls open() before anything else.
final class RoleFunction extends KeyedBroadcastProcessFunction<String, Notice, Control, Role> {

  private record Ready(@Nullable Instant since, InhibitionRules rules) {}

  private transient Map<String, Ready> ready;
  private transient MapState<String, RolesOf> known;
  private transient Agenda<Notice> arrivals;

  @Override
  public void open(OpenContext context) {
    ready = new HashMap<>();
    known =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "roles", Types.STRING, ImmutableType.ofClass(RolesOf.class)));
    arrivals =
        new Agenda<>(
            getRuntimeContext()
                .getMapState(Agenda.descriptor("arrivals", ImmutableType.ofClass(Notice.class))));
  }

  @Override
  public void processBroadcastElement(Control control, Context context, Collector<Role> out)
      throws Exception {
    if (control.kind() == Control.Kind.RULES) {
      Landscape.keep(
          control,
          context.getBroadcastState(Landscape.STATE),
          Instant.ofEpochMilli(context.currentWatermark()));
    }
  }

  @Override
  public void processElement(Notice notice, ReadOnlyContext context, Collector<Role> out)
      throws Exception {
    long at = notice.at().toEpochMilli();
    arrivals.add(at, notice);
    context.timerService().registerEventTimeTimer(at);
  }

  @Override
  public void onTimer(long at, OnTimerContext context, Collector<Role> out) throws Exception {
    Instant now = Instant.ofEpochMilli(at);
    InhibitionRules rules =
        rules(
            Notice.tenant(context.getCurrentKey()),
            now,
            context.getBroadcastState(Landscape.STATE));
    List<Notice> due = new ArrayList<>(arrivals.take(at));
    due.sort(Notice.IN_ORDER);
    for (Notice notice : due) {
      AlertChange alert = notice.alert();
      if (alert != null) {
        hear(alert, rules, out);
      }
    }
    if (due.stream().anyMatch(Notice::isLook)) {
      TreeSet<String> all = new TreeSet<>();
      known.keys().forEach(all::add);
      for (String subject : all) {
        hear(known.get(subject).alert().saidAt(now), rules, out);
      }
    }
  }

  private InhibitionRules rules(
      String tenant, Instant now, ReadOnlyBroadcastState<String, Control> state) throws Exception {
    Control holding = Landscape.holding(Control.Kind.RULES, tenant, now, state);
    Instant since = holding == null ? null : holding.receivedAt();
    Ready before = ready.get(tenant);
    if (before == null || !java.util.Objects.equals(before.since(), since)) {
      before =
          new Ready(
              since, new InhibitionRules(holding == null ? List.of() : holding.inhibitions()));
      ready.put(tenant, before);
    }
    return before.rules();
  }

  private void hear(AlertChange alert, InhibitionRules rules, Collector<Role> out)
      throws Exception {
    String subject = alert.fingerprint().value();
    RolesOf before = known.get(subject);
    boolean over =
        alert.kind() == AlertChange.Kind.RESOLVED || alert.kind() == AlertChange.Kind.EXPIRED;
    if (!over && alert.receipt().equals(Receipt.NONE) && alert.labels().isEmpty()) {
      return; // Only time has passed; what the alert is has not changed.
    }
    Map<String, Role> roles = over ? Map.of() : rules.roles(alert);
    Map<String, Role> had = new HashMap<>();
    for (Role role : before == null ? List.<Role>of() : before.roles()) {
      had.put(role.group(), role);
      if (!roles.containsKey(role.group())) {
        out.collect(role.over(alert.at()));
      }
    }
    for (Role role : roles.values()) {
      if (!role.isLike(had.get(role.group()))) {
        out.collect(role);
      }
    }
    if (roles.isEmpty()) {
      known.remove(subject);
    } else {
      known.put(subject, new RolesOf(alert, List.copyOf(roles.values())));
    }
  }
}
