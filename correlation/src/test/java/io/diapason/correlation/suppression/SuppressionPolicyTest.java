package io.diapason.correlation.suppression;

import static io.diapason.correlation.Fixtures.at;
import static io.diapason.correlation.Fixtures.firing;
import static io.diapason.correlation.Fixtures.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.Fixtures.EventBuilder;
import io.diapason.correlation.dedup.ADeduplicator;
import io.diapason.correlation.dedup.AlertChange;
import io.diapason.correlation.dedup.AlertChange.Kind;
import io.diapason.correlation.suppression.SuppressionPolicy.Rules;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Severity;
import io.diapason.vocabulary.Suppression;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuppressionPolicyTest {

  private static final Rules NONE = alert -> List.of();

  private final ADeduplicator dedup = new ADeduplicator();
  private Quiet state = Quiet.NOTHING;
  private final List<AlertChange> spoken = new ArrayList<>();

  private static Suppression silence(String id, double until) {
    return new Suppression(Suppression.Kind.SILENCED, id, "silenced", "", at(until));
  }

  private static Rules all(Suppression... verdicts) {
    return alert -> List.of(verdicts);
  }

  private SuppressionDecision hear(EventBuilder event, double seconds, Rules rules) {
    AlertChange change = dedup.hear(event, seconds).get(0);
    return take(SuppressionPolicy.onChange(state, change, rules));
  }

  private SuppressionDecision look(double seconds, Rules rules) {
    return take(SuppressionPolicy.onLook(state, at(seconds), rules));
  }

  private SuppressionDecision take(SuppressionDecision decision) {
    state = decision.state();
    if (decision.spoken() != null) {
      spoken.add(decision.spoken());
    }
    return decision;
  }

  @Test
  void nothingIsWithheldWithoutARule() {
    SuppressionDecision decision = hear(firing("Down").on("web"), 0, NONE);

    assertThat(decision.withheld()).isFalse();
    assertThat(decision.announced()).isNull();
    assertThat(spoken).extracting(AlertChange::kind).containsExactly(Kind.OPENED);
    assertThat(state).isEqualTo(Quiet.NOTHING);
  }

  @Test
  void itIsQuietWhileAtLeastOneRuleHolds() {
    hear(firing("Down").on("web"), 0, all(silence("a", 10), silence("b", 20)));
    assertThat(state.lookAt()).isEqualTo(at(10));

    look(10, all(silence("b", 20)));
    assertThat(spoken).isEmpty();
    assertThat(state.lookAt()).isEqualTo(at(20));

    SuppressionDecision last = look(20, NONE);
    assertThat(spoken).hasSize(1);
    assertThat(spoken.get(0).kind()).isEqualTo(Kind.OPENED);
    assertThat(spoken.get(0).at()).isEqualTo(at(20));
    assertThat(spoken.get(0).receipt()).isEqualTo(Receipt.NONE);
    assertThat(last.announced().by()).isEmpty();
    assertThat(state).isEqualTo(Quiet.NOTHING);
  }

  @Test
  void itSpeaksWithItsLastSeverityAndItsFirstNews() {
    hear(firing("Down").on("web"), 0, all(silence("a", 10)));
    hear(firing("Down").on("web").critical(), 3, all(silence("a", 10)));
    look(10, NONE);

    assertThat(spoken).hasSize(1);
    assertThat(spoken.get(0).kind()).isEqualTo(Kind.OPENED);
    assertThat(spoken.get(0).severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void anEndPassesAndLeavesNothingToSay() {
    hear(firing("Down").on("web"), 0, all(silence("a", 10)));
    SuppressionDecision end = hear(resolved("Down").on("web"), 3, all(silence("a", 10)));
    look(10, NONE);

    assertThat(end.withheld()).isFalse();
    assertThat(end.announced().by()).isEmpty();
    assertThat(spoken).extracting(AlertChange::kind).containsExactly(Kind.RESOLVED);
    assertThat(state).isEqualTo(Quiet.NOTHING);
  }

  /** What had its say stays where it is; only what is new about it waits. */
  @Test
  void whatSpokeBeforeSaysOnlyWhatIsNew() {
    hear(firing("Down").on("web"), 0, NONE);
    hear(firing("Down").on("web").critical(), 3, all(silence("a", 10)));
    look(10, NONE);

    assertThat(spoken)
        .extracting(AlertChange::kind)
        .containsExactly(Kind.OPENED, Kind.SEVERITY_CHANGED);
  }

  @Test
  void lookingTwiceChangesNothing() {
    Random random = new Random(11);
    for (int n = 0; n < 500; n++) {
      Rules rules = random.nextBoolean() ? NONE : all(silence("a", 1_000));
      boolean end = random.nextInt(3) == 0;
      EventBuilder event = end ? resolved("Down").on("web") : firing("Down").on("web");
      EventBuilder other = random.nextBoolean() ? event.critical() : event;
      dedup
          .hear(other, n)
          .forEach(change -> take(SuppressionPolicy.onChange(state, change, rules)));
      look(n, rules);
      int before = spoken.size();
      Quiet once = state;
      SuppressionDecision again = look(n, rules);
      assertThat(again.announced()).isNull();
      assertThat(state).isEqualTo(once);
      assertThat(spoken).hasSize(before);
    }
    assertThat(spoken).hasSizeGreaterThan(50);
  }
}
