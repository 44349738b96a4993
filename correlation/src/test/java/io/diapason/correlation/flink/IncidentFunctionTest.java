package io.diapason.correlation.flink;

import static io.diapason.correlation.Fixtures.at;
import static io.diapason.correlation.Fixtures.callersOf;
import static io.diapason.correlation.Fixtures.ci;
import static io.diapason.correlation.Fixtures.firing;
import static io.diapason.correlation.Fixtures.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.Fixtures.EventBuilder;
import io.diapason.correlation.dedup.ADeduplicator;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.IncidentSnapshot;
import io.diapason.vocabulary.IncidentStatus;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.codec.VocabularyJson;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncidentFunctionTest {

  private AnOperator<Happening, IncidentSnapshot> flink;
  private final List<IncidentSnapshot> said = new ArrayList<>();
  private ADeduplicator dedup = new ADeduplicator();

  @BeforeEach
  void begin() throws Exception {
    flink = AnOperator.judging(estate());
  }

  /** Large enough that not everything is near everything. */
  private static List<Ci> estate() {
    List<Ci> cis =
        new ArrayList<>(
            List.of(
                ci("web").ownedBy("storefront").dependsOn("app").build(),
                ci("app").dependsOn("db").build(),
                ci("db").runsOn("host").ownedBy("database").build()));
    cis.addAll(callersOf("web", 100));
    return cis;
  }

  /** Whatever the story: once all is over and the windows have passed, nothing is remembered. */
  @AfterEach
  void nothingIsLeft() throws Exception {
    passTo(24 * 3600);
    flink.assertNothingIsLeftIn(
        "incidents", "members", "slots", "places", "changes", "arrivals", "wakes");
    flink.close();
  }

  private void hear(EventBuilder builder, double seconds) throws Exception {
    for (AlertChange change : dedup.hear(builder, seconds)) {
      flink.hear(Happening.of(change), change.at());
    }
  }

  private void alter(String ci, double seconds) throws Exception {
    Receipt receipt = new Receipt("d-test", 0);
    Change change =
        new Change(
            false, "default", receipt, at(seconds), null, "build-7", ci, "deployment", "new", "");
    flink.hear(Happening.of(change), at(seconds));
  }

  private void passTo(double seconds) throws Exception {
    flink.passTo(at(seconds));
  }

  private void collect() {
    said.addAll(flink.said());
  }

  private void crashAndRestore() throws Exception {
    collect();
    flink.crashAndRestore();
  }

  private List<String> story(double crashAfter) throws Exception {
    alter("db", -5);
    for (int second = 0; second < 60; second++) {
      tell(second);
      passTo(second + 0.9);
      if (second == crashAfter) {
        crashAndRestore();
      }
    }
    passTo(3 * 3600);
    collect();
    return said.stream().map(VocabularyJson::text).toList();
  }

  private void tell(int second) throws Exception {
    switch (second) {
      case 0 -> hear(firing("Slow").on("web"), 0);
      case 1 -> hear(firing("Down").on("host").critical(), 1);
      case 2 -> {
        // Out of order and together: the judgement sorts by the stream's time.
        hear(firing("Errors").on("app"), 2.5);
        hear(firing("Hot").on("host"), 2.2);
      }
      case 30 -> hear(resolved("Errors").on("app"), 30);
      case 31 -> {
        hear(resolved("Down").on("host"), 31);
        hear(resolved("Hot").on("host"), 31);
        hear(resolved("Slow").on("web"), 31);
      }
      case 45 -> hear(firing("Slow").on("web"), 45);
      case 50 -> hear(resolved("Slow").on("web"), 50);
      default -> {
        // Nothing happens.
      }
    }
  }

  @Test
  void aStoryOfAMergeAnEndAndAReturn() throws Exception {
    story(-1);

    assertThat(said.stream().map(IncidentSnapshot::status).filter(IncidentStatus.MERGED::equals))
        .hasSize(1);
    assertThat(said.get(0).title()).isEqualTo("Slow on web");
    assertThat(said.stream().map(IncidentSnapshot::id).distinct()).hasSize(2);
    IncidentSnapshot last = said.get(said.size() - 1);
    assertThat(last.status()).isEqualTo(IncidentStatus.CLOSED);
    assertThat(last.id()).isEqualTo(said.get(0).id());
    assertThat(last.alertCount()).isEqualTo(4);
  }

  @Test
  void aCrashAtAnyMomentHasNoSay() throws Exception {
    List<String> undisturbed = List.copyOf(story(-1));
    for (double moment : new double[] {0, 1, 2, 30, 31, 46}) {
      flink.close();
      said.clear();
      dedup = new ADeduplicator();
      begin();
      assertThat(story(moment)).as("crash after %s s", moment).isEqualTo(undisturbed);
    }
  }

  @Test
  void aMergeOfManyIsToldInPortionsThatTheLogTakes() throws Exception {
    hear(firing("Slow").on("web"), 0);
    for (int n = 0; n < 3_500; n++) {
      hear(firing("Hot").on("host").with("sensor", "s" + n), 1 + n / 1000.0);
    }
    hear(firing("Errors").on("app"), 10);
    passTo(11);
    collect();

    List<IncidentSnapshot> elder =
        said.stream().filter(snapshot -> snapshot.id().equals(said.get(0).id())).toList();
    assertThat(elder).extracting(IncidentSnapshot::version).doesNotHaveDuplicates().isSorted();
    assertThat(elder.stream().flatMap(snapshot -> snapshot.alerts().stream()).distinct())
        .hasSize(3_502);
    assertThat(said)
        .allSatisfy(
            snapshot -> assertThat(VocabularyJson.write(snapshot).length).isLessThan(8_000_000));
    hear(resolved("Slow").on("web"), 20);
    hear(resolved("Errors").on("app"), 20);
    for (int n = 0; n < 3_500; n++) {
      hear(resolved("Hot").on("host").with("sensor", "s" + n), 21);
    }
  }
}
