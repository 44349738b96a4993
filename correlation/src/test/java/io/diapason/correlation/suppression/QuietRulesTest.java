package io.diapason.correlation.suppression;

import static io.diapason.correlation.Fixtures.at;
import static io.diapason.correlation.Fixtures.ci;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.topology.Topology;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.MaintenanceWindow;
import io.diapason.vocabulary.Silence;
import io.diapason.vocabulary.SilenceMatcher;
import io.diapason.vocabulary.Suppression;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuietRulesTest {

  private final QuietRules rules = new QuietRules();
  private final Topology estate =
      new Topology(List.of(ci("web").runsOn("host").build(), ci("host").runsOn("rack").build()));

  private static Silence silence(String id, double from, double until, SilenceMatcher... about) {
    return new Silence(
        id, "default", List.of(about), at(from), at(until), at(from), "ada", "", Map.of());
  }

  private static SilenceMatcher is(String label, String value) {
    return new SilenceMatcher(label, value, false, true);
  }

  private void set(double from, Silence... silences) {
    rules.take(Control.quieted("default", at(from), List.of(silences), List.of()));
  }

  private List<String> quiet(double now, String... labels) {
    return rules.verdicts(labels(labels), at(now), estate).stream()
        .map(Suppression::ruleId)
        .toList();
  }

  private static Map<String, String> labels(String... labels) {
    Map<String, String> map = new java.util.TreeMap<>();
    for (int n = 0; n < labels.length; n += 2) {
      map.put(labels[n], labels[n + 1]);
    }
    return map;
  }

  @Test
  void eachVersionHoldsFromItsOwnMomentOn() {
    set(0, silence("a", 0, 100, is("service", "web")));
    set(10, silence("a", 0, 20, is("service", "web")));

    assertThat(quiet(-1, "service", "web")).isEmpty();
    assertThat(quiet(9, "service", "web")).containsExactly("a");
    assertThat(rules.verdicts(labels("service", "web"), at(9), estate).get(0).until())
        .isEqualTo(at(100));
    assertThat(quiet(15, "service", "web")).containsExactly("a");
    assertThat(quiet(20, "service", "web")).isEmpty();
    assertThat(quiet(15, "service", "db")).isEmpty();
  }

  @Test
  void whatIsOverIsForgotten() {
    set(0, silence("a", 0, 100, is("service", "web")), silence("b", 0, 50, is("service", "db")));
    set(10, silence("a", 0, 20, is("service", "web")));
    rules.forget(at(15));
    assertThat(rules.size()).isEqualTo(2);
    rules.forget(at(50));
    assertThat(rules.size()).isZero();
    assertThat(quiet(15, "service", "web")).isEmpty();
  }

  @Test
  void workOnARackConcernsWhatRunsThere() {
    MaintenanceWindow window =
        new MaintenanceWindow(
            "move", "default", List.of("rack"), List.of(), at(0), at(60), "", "", "a new rack");
    rules.take(Control.rules("default", at(0), List.of(), List.of(window)));

    assertThat(quiet(1, "service", "web")).containsExactly("move");
    assertThat(rules.verdicts(labels("service", "web"), at(1), estate).get(0).evidence())
        .isEqualTo("maintenance: a new rack (on rack)");
    assertThat(quiet(1, "service", "elsewhere")).isEmpty();
    rules.take(Control.rules("default", at(2), List.of(), List.of()));
    assertThat(quiet(2, "service", "web")).isEmpty();
  }

  @Test
  void aRecurringSilenceHoldsAgainInItsZone() {
    Instant friday = Instant.parse("2026-03-20T21:00:00Z"); // 22:00 in Berlin, and summer comes.
    Silence nights =
        new Silence(
            "nights",
            "default",
            List.of(is("service", "web")),
            friday,
            friday.plusSeconds(3_600),
            friday,
            "ada",
            "",
            Map.of(),
            "FREQ=WEEKLY",
            "Europe/Berlin");
    rules.take(Control.quieted("default", friday, List.of(nights), List.of()));
    rules.forget(friday.plusSeconds(100_000_000));

    assertThat(holds("2026-03-20T21:59:59Z")).isTrue();
    assertThat(holds("2026-03-20T22:00:00Z")).isFalse();
    assertThat(holds("2026-03-27T21:00:00Z")).isTrue();
    assertThat(holds("2026-03-26T21:30:00Z")).isFalse();
    assertThat(holds("2026-04-03T20:00:00Z")).as("an hour earlier in summer").isTrue();
    assertThat(holds("2026-04-03T21:00:00Z")).isFalse();
    assertThat(holds("2036-04-04T20:30:00Z")).isTrue();
  }

  private boolean holds(String moment) {
    return !rules.verdicts(labels("service", "web"), Instant.parse(moment), estate).isEmpty();
  }

  /** The index finds what asking every rule would find. */
  @Test
  void theIndexPassesNothingOver() {
    Random random = new Random(3);
    String[] names = {"service", "instance", "team"};
    String[] values = {"web-1", "web-2", "db-1", "web", ""};
    String[] expressions = {"web-.*", "web-1|db-1", ".*-1", "(web|db)-2", "web-[12]", "|db.*"};
    List<Silence> all = new ArrayList<>();
    for (int n = 0; n < 400; n++) {
      List<SilenceMatcher> matchers = new ArrayList<>();
      for (int m = 0; m <= random.nextInt(3); m++) {
        boolean regex = random.nextBoolean();
        String[] from = regex ? expressions : values;
        matchers.add(
            new SilenceMatcher(
                names[random.nextInt(3)],
                from[random.nextInt(from.length)],
                regex,
                random.nextInt(4) > 0));
      }
      Silence silence =
          silence("s" + n, random.nextInt(50), 60, matchers.toArray(SilenceMatcher[]::new));
      all.add(silence);
      set(n, silence);
    }
    int found = 0;
    for (int n = 0; n < 300; n++) {
      Map<String, String> labels =
          labels(
              names[random.nextInt(3)],
              values[random.nextInt(5)],
              names[random.nextInt(3)],
              values[random.nextInt(5)]);
      List<String> expected =
          all.subList(0, 56).stream()
              .filter(silence -> silence.stateAt(at(55)) == Silence.State.ACTIVE)
              .filter(silence -> LabelTest.meet(LabelTest.all(silence.matchers()), labels))
              .map(Silence::id)
              .sorted()
              .toList();
      found += expected.size();
      assertThat(rules.verdicts(labels, at(55), estate).stream().map(Suppression::ruleId).toList())
          .isEqualTo(expected);
    }
    assertThat(found).isGreaterThan(500);
  }
}
