package io.diapason.correlation.flink;

import io.diapason.correlation.suppression.Inhibited;
import io.diapason.correlation.suppression.Leaders;
import io.diapason.correlation.suppression.Role;
import io.diapason.vocabulary.Suppression;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Tells which alerts are explained by another one, one key per rule and values of its {@code equal}
 * labels. All that happens at one moment is taken in before anything is said of it.
 */
@SuppressWarnings("NullAway.Init") // Flink calls open() before anything else.
final class InhibitionFunction extends KeyedProcessFunction<String, Role, Inhibited> {

  private transient MapState<String, Role> members;
  private transient ValueState<Leaders> leaders;
  private transient Agenda<Role> arrivals;

  @Override
  public void open(OpenContext context) {
    TypeInformation<Role> role = ImmutableType.ofClass(Role.class);
    members =
        getRuntimeContext().getMapState(new MapStateDescriptor<>("members", Types.STRING, role));
    leaders =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("leaders", ImmutableType.ofClass(Leaders.class)));
    arrivals = new Agenda<>(getRuntimeContext().getMapState(Agenda.descriptor("arrivals", role)));
  }

  @Override
  public void processElement(Role role, Context context, Collector<Inhibited> out)
      throws Exception {
    long at = role.at().toEpochMilli();
    arrivals.add(at, role);
    context.timerService().registerEventTimeTimer(at);
  }

  @Override
  public void onTimer(long at, OnTimerContext context, Collector<Inhibited> out) throws Exception {
    Leaders before = leaders.value() == null ? Leaders.NONE : leaders.value();
    Leaders now = before;
    Map<String, Role> had = new TreeMap<>();
    List<Role> due = new ArrayList<>(arrivals.take(at));
    // Of one alert's roles the order is kept: they come from one place.
    due.sort(Comparator.comparing(Role::alert));
    for (Role role : due) {
      String alert = role.alert().value();
      Role old = members.get(alert);
      had.putIfAbsent(alert, old == null ? role.over(role.at()) : old);
      if (role.isOver()) {
        members.remove(alert);
      } else {
        members.put(alert, role);
      }
      now = now.after(role, () -> StreamSupport.stream(all().spliterator(), false));
    }
    if (now.equals(Leaders.NONE)) {
      leaders.clear();
    } else {
      leaders.update(now);
    }
    if (!now.equals(before)) {
      members.values().forEach(role -> had.putIfAbsent(role.alert().value(), role));
    }
    say(had, before, now, Instant.ofEpochMilli(at), out);
  }

  private Iterable<Role> all() {
    try {
      return members.values();
    } catch (Exception e) {
      throw new IllegalStateException("Expected to reach Flink's state, but " + e.getMessage(), e);
    }
  }

  private void say(
      Map<String, Role> had, Leaders before, Leaders now, Instant at, Collector<Inhibited> out)
      throws Exception {
    for (Role old : had.values()) {
      Role role = members.get(old.alert().value());
      Suppression then = before.verdict(old);
      Suppression verdict = role == null ? null : now.verdict(role);
      if (!Objects.equals(then, verdict)) {
        out.collect(inhibited(old, at, verdict));
      }
    }
  }

  private static Inhibited inhibited(Role role, Instant at, @Nullable Suppression verdict) {
    return new Inhibited(role.tenant(), at, role.alert(), role.rule(), verdict);
  }
}
