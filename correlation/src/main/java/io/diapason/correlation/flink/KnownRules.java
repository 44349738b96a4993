package io.diapason.correlation.flink;

import io.diapason.correlation.suppression.QuietRules;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.MaintenanceWindow;
import io.diapason.vocabulary.Silence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The silences and windows of all tenants: in durable state as they were set, one entry for each
 * version, and beside it ready to be asked. What is ready is built again after a restart.
 */
final class KnownRules {

  static final MapStateDescriptor<String, Control> STATE =
      new MapStateDescriptor<>("quiet-rules", Types.STRING, TypeInformation.of(Control.class));

  /** Old versions are swept out when there are twice as many as after the last sweep. */
  private static final int LEAST_SWEPT = 64;

  private final Map<String, QuietRules> ready = new HashMap<>();
  private boolean isBuilt;
  private int sweepAt = LEAST_SWEPT;
  private int kept;

  /** Takes an entry of the log, and forgets what no moment to come can need. */
  void keep(Control control, BroadcastState<String, Control> state, Instant watermark)
      throws Exception {
    build(state);
    for (Control one : apart(control)) {
      state.put(key(one), one);
      kept++;
      take(one);
    }
    if (kept >= sweepAt) {
      sweep(state, watermark);
    }
  }

  /** The rules of a tenant. */
  QuietRules of(String tenant, ReadOnlyBroadcastState<String, Control> state) throws Exception {
    build(state);
    return ready.computeIfAbsent(tenant, any -> new QuietRules());
  }

  private void build(ReadOnlyBroadcastState<String, Control> state) throws Exception {
    if (isBuilt) {
      return;
    }
    List<Control> entries = new ArrayList<>();
    state.immutableEntries().forEach(entry -> entries.add(entry.getValue()));
    entries.sort(Comparator.comparing(Control::receivedAt));
    entries.forEach(this::take);
    kept = entries.size();
    isBuilt = true;
  }

  private void take(Control control) {
    ready.computeIfAbsent(control.tenant(), any -> new QuietRules()).take(control);
  }

  private void sweep(BroadcastState<String, Control> state, Instant watermark) throws Exception {
    Map<String, Instant> newest = new HashMap<>();
    for (Map.Entry<String, Control> entry : state.immutableEntries()) {
      Control control = entry.getValue();
      if (!control.receivedAt().isAfter(watermark)) {
        newest.merge(subject(control), control.receivedAt(), KnownRules::later);
      }
    }
    List<String> outdated = new ArrayList<>();
    for (Map.Entry<String, Control> entry : state.immutableEntries()) {
      Control control = entry.getValue();
      Instant known = newest.get(subject(control));
      // Only with all older versions goes one that is over, or an older one would hold again.
      if (known != null
          && (control.receivedAt().isBefore(known)
              || (control.receivedAt().equals(known) && isOver(control, watermark)))) {
        outdated.add(entry.getKey());
      }
    }
    for (String key : outdated) {
      state.remove(key);
    }
    ready.values().forEach(rules -> rules.forget(watermark));
    kept = Math.max(0, kept - outdated.size());
    sweepAt = Math.max(LEAST_SWEPT, 2 * kept);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /**
   * One entry for each silence and window, so that each version is kept for as long as it counts.
   */
  private static List<Control> apart(Control control) {
    if (control.kind() != Control.Kind.QUIETED) {
      return List.of(control);
    }
    List<Control> all = new ArrayList<>();
    for (Silence silence : control.silences()) {
      all.add(Control.quieted(control.tenant(), control.receivedAt(), List.of(silence), List.of()));
    }
    for (MaintenanceWindow window : control.windows()) {
      all.add(Control.quieted(control.tenant(), control.receivedAt(), List.of(), List.of(window)));
    }
    return all;
  }

  private static boolean isOver(Control control, Instant moment) {
    if (control.kind() != Control.Kind.QUIETED) {
      return false;
    }
    return control.silences().stream()
            .allMatch(one -> !one.recurs() && !one.endsAt().isAfter(moment))
        && control.windows().stream()
            .allMatch(one -> one.recurrence().isEmpty() && !one.endsAt().isAfter(moment));
  }

  private static String subject(Control control) {
    String what =
        !control.silences().isEmpty()
            ? "silence " + control.silences().get(0).id()
            : control.kind() == Control.Kind.QUIETED
                ? "window " + control.windows().get(0).id()
                : control.kind().name();
    return control.tenant() + "|" + what;
  }

  private static String key(Control control) {
    return subject(control) + "|" + control.receivedAt().toEpochMilli();
  }
}
