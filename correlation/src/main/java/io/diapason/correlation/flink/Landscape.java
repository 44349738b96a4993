package io.diapason.correlation.flink;

import io.diapason.correlation.topology.Topology;
import io.diapason.ml.advice.Adviser;
import io.diapason.ml.advice.AdviserFactory;
import io.diapason.ml.advice.Advisers;
import io.diapason.vocabulary.Control;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;

/**
 * What the judgement works by at a moment of the stream's time: the estate and the models that held
 * then. Graphs and models are built once and remembered until others hold.
 */
final class Landscape {

  static final MapStateDescriptor<String, Control> STATE =
      new MapStateDescriptor<>("control", Types.STRING, TypeInformation.of(Control.class));

  private final Advisers advisers;

  /** Sets of models are heavy and change rarely: what is forgotten here is built once more. */
  private static final int MOST_ADVISERS = 8;

  private record Graph(@Nullable Instant since, Topology topology) {}

  private final Map<String, Graph> graphs = new HashMap<>();
  private final Map<Map<String, String>, Adviser> built = new HashMap<>();

  Landscape(AdviserFactory advisers) {
    this.advisers = advisers.open();
  }

  /** Keeps an entry, and forgets those of its kind that no moment to come can need. */
  static void keep(Control control, BroadcastState<String, Control> state, Instant watermark)
      throws Exception {
    state.put(
        control.kind() + "|" + control.tenant() + "|" + control.receivedAt().toEpochMilli(),
        control);
    Control holding = holding(control.kind(), control.tenant(), watermark, state);
    if (holding == null) {
      return;
    }
    Map<String, Control> outdated = new HashMap<>();
    for (Map.Entry<String, Control> entry : state.immutableEntries()) {
      Control other = entry.getValue();
      if (other.kind() == control.kind()
          && other.tenant().equals(control.tenant())
          && other.receivedAt().isBefore(holding.receivedAt())) {
        outdated.put(entry.getKey(), other);
      }
    }
    for (String key : outdated.keySet()) {
      state.remove(key);
    }
  }

  /** Has models read before the moment comes from which they answer. */
  void prepare(Control control) {
    if (control.kind() == Control.Kind.MODELS) {
      advisers.prepare(control.models());
    }
  }

  Topology topology(String tenant, Instant at, ReadOnlyBroadcastState<String, Control> state)
      throws Exception {
    Control estate = holding(Control.Kind.ESTATE, tenant, at, state);
    Instant since = estate == null ? null : estate.receivedAt();
    Graph known = graphs.get(tenant);
    if (known == null || !Objects.equals(known.since(), since)) {
      known = new Graph(since, estate == null ? Topology.empty() : new Topology(estate.cis()));
      graphs.put(tenant, known);
    }
    return known.topology();
  }

  Adviser adviser(String tenant, Instant at, ReadOnlyBroadcastState<String, Control> state)
      throws Exception {
    Control models = holding(Control.Kind.MODELS, tenant, at, state);
    Map<String, String> live = models == null ? Map.of() : models.models();
    if (built.size() >= MOST_ADVISERS && !built.containsKey(live)) {
      built.clear();
    }
    return built.computeIfAbsent(live, advisers::on);
  }

  /** The newest entry of a kind that holds at a moment; null when there is none. */
  static @Nullable Control holding(
      Control.Kind kind, String tenant, Instant at, ReadOnlyBroadcastState<String, Control> state)
      throws Exception {
    Control newest = null;
    for (Map.Entry<String, Control> entry : state.immutableEntries()) {
      Control control = entry.getValue();
      boolean holds =
          control.kind() == kind
              && control.tenant().equals(tenant)
              && !control.receivedAt().isAfter(at);
      if (holds && (newest == null || control.receivedAt().isAfter(newest.receivedAt()))) {
        newest = control;
      }
    }
    return newest;
  }
}
