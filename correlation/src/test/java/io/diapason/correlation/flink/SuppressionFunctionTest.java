package io.diapason.correlation.flink;

import static io.diapason.correlation.Fixtures.at;
import static io.diapason.correlation.Fixtures.firing;
import static io.diapason.correlation.Fixtures.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.Fixtures.EventBuilder;
import io.diapason.correlation.dedup.ADeduplicator;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.dedup.AlertChange.Kind;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.Silence;
import io.diapason.vocabulary.SilenceMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuppressionFunctionTest {

  private AnOperator<Notice, Happening> flink;
  private final List<AlertChange> said = new ArrayList<>();
  private final ADeduplicator dedup = new ADeduplicator();

  @BeforeEach
  void begin() throws Exception {
    flink =
        new AnOperator<>(
            new AnOperator.Plan<>(
                SuppressionFunction::new,
                List.of(Landscape.STATE, KnownRules.STATE),
                Notice::key,
                Happening.class));
  }

  private void silence(String id, double from, double until) throws Exception {
    Silence silence =
        new Silence(
            id,
            "default",
            List.of(new SilenceMatcher("service", "web", false, true)),
            at(from),
            at(until),
            at(from),
            "ada",
            "",
            Map.of());
    Control control = Control.quieted("default", at(from), List.of(silence), List.of());
    flink.tell(control, at(from));
    for (int shard = 0; shard < Notice.SHARDS; shard++) {
      flink.hear(Notice.look("default", shard, at(from)), at(from));
    }
  }

  private void hear(EventBuilder builder, double seconds) throws Exception {
    for (AlertChange change : dedup.hear(builder, seconds)) {
      Notice notice = Notice.of(Happening.of(change));
      flink.hear(notice, notice.at());
    }
  }

  private List<Kind> kinds() {
    flink.said().forEach(happening -> said.add(happening.alert()));
    return said.stream().map(AlertChange::kind).toList();
  }

  /** The silence would hold for a year: nothing may wait for its end when nothing is quiet. */
  @Test
  void nothingIsLeftWhenAllIsClosed() throws Exception {
    silence("a", 0, 365 * 24 * 3600);
    hear(firing("Down").on("web"), 1);
    hear(firing("Errors").on("web"), 2);
    hear(firing("Errors").on("db"), 2);
    flink.passTo(at(3));
    assertThat(kinds()).containsExactly(Kind.OPENED);
    assertThat(flink.timers()).isEqualTo(2);

    hear(resolved("Down").on("web"), 4);
    hear(resolved("Errors").on("web"), 5);
    hear(resolved("Errors").on("db"), 5);
    flink.passTo(at(6));
    assertThat(kinds()).containsExactly(Kind.OPENED, Kind.RESOLVED, Kind.RESOLVED, Kind.RESOLVED);
    flink.assertNothingIsLeft();
    flink.close();
  }

  /** What was known then decides, though the later version has been read already. */
  @Test
  void aSilenceEndedByHandLetsSpeakAtThatMomentAlsoAfterACrash() throws Exception {
    silence("a", 0, 1_000);
    hear(firing("Down").on("web"), 1);
    silence("a", 50, 50);
    flink.passTo(at(40));
    assertThat(kinds()).isEmpty();

    flink.crashAndRestore();
    flink.passTo(at(60));

    assertThat(kinds()).containsExactly(Kind.OPENED);
    assertThat(said.get(0).at()).isEqualTo(at(50));
    flink.passTo(at(2_000));
    flink.assertNothingIsLeft();
    flink.close();
  }
}
