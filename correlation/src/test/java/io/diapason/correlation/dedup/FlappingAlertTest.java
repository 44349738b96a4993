package io.diapason.correlation.dedup;

import static io.diapason.correlation.Fixtures.acknowledged;
import static io.diapason.correlation.Fixtures.at;
import static io.diapason.correlation.Fixtures.firing;
import static io.diapason.correlation.Fixtures.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.dedup.AlertChange.Kind;
import io.diapason.correlation.dedup.DedupDecision.Announced;
import io.diapason.correlation.dedup.DedupDecision.Verdict;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.AlertStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FlappingAlertTest {

  /** One alert and what was said of it; with or without somebody who wakes it in time. */
  private static final class Story {

    private final DedupPolicy policy = new DedupPolicy(Duration.ofHours(1));
    private final boolean wakes;
    private final List<Announced> said = new ArrayList<>();
    private @Nullable AlertState state;
    private @Nullable Instant wakeAt;
    private @Nullable Verdict verdict;

    Story(boolean wakes) {
      this.wakes = wakes;
    }

    Story hear(AlertEvent event) {
      wakeUntil(event.receivedAt());
      return take(policy.onEvent(state, event));
    }

    Story passTo(double seconds) {
      wakeUntil(at(seconds));
      return take(policy.onWake(state, at(seconds)));
    }

    private void wakeUntil(Instant now) {
      while (wakes && wakeAt != null && !wakeAt.isAfter(now)) {
        Instant due = wakeAt;
        wakeAt = null;
        take(policy.onWake(state, due));
      }
    }

    private Story take(DedupDecision decision) {
      state = decision.state();
      wakeAt = decision.wakeAt() == null ? wakeAt : decision.wakeAt();
      verdict = decision.verdict();
      said.addAll(decision.changes());
      return this;
    }

    /** Fires and resolves each minute until it has done so for the fifth time. */
    Story thatFlaps() {
      return hear(firing("A").at(0))
          .hear(resolved("A").at(60))
          .hear(firing("A").at(120))
          .hear(resolved("A").at(180))
          .hear(firing("A").at(240));
    }

    List<Kind> kinds() {
      return said.stream().map(Announced::kind).toList();
    }
  }

  private final Story story = new Story(true);

  private static final Kind[] UNTIL_IT_FLAPS = {
    Kind.OPENED, Kind.RESOLVED, Kind.REOPENED, Kind.RESOLVED, Kind.FLAPPING
  };

  @Test
  void isHeldOpenFromTheFifthChangeOn() {
    story.thatFlaps().hear(resolved("A").at(300));
    assertThat(story.verdict).isEqualTo(Verdict.WITHHELD);
    story.hear(firing("A").at(360));
    assertThat(story.verdict).isEqualTo(Verdict.WITHHELD);

    assertThat(story.kinds()).containsExactly(UNTIL_IT_FLAPS);
    assertThat(story.said.get(4).state().status()).isEqualTo(AlertStatus.FIRING);
  }

  @Test
  void whatStillHoldsWhenItIsSteadyStaysOpenWithAllItsFirings() {
    story
        .thatFlaps()
        .hear(resolved("A").at(300))
        .hear(firing("A").at(360))
        .hear(firing("A").at(900))
        .passTo(960);

    assertThat(story.kinds()).hasSize(6).endsWith(Kind.STEADY);
    Announced steady = story.said.get(5);
    assertThat(steady.at()).isEqualTo(at(960));
    assertThat(steady.state().status()).isEqualTo(AlertStatus.FIRING);
    assertThat(steady.state().firings()).containsExactly(at(0), at(120), at(240), at(360));
  }

  @Test
  void whatIsOverWhenItIsSteadyResolvesThenWithItsTrueEnd() {
    story.thatFlaps().hear(resolved("A").at(300)).passTo(5_000);

    assertThat(story.kinds()).hasSize(6).endsWith(Kind.RESOLVED);
    Announced over = story.said.get(5);
    assertThat(over.at()).isEqualTo(at(900));
    assertThat(over.byTime()).isTrue();
    assertThat(over.state().endedAt()).isEqualTo(at(300));
    assertThat(story.state).isNull();
  }

  @Test
  void onceSteadyItIsCountedAnew() {
    story
        .thatFlaps()
        .hear(resolved("A").at(300))
        .hear(firing("A").at(1_000))
        .hear(resolved("A").at(1_001));

    assertThat(story.kinds()).hasSize(8).endsWith(Kind.RESOLVED, Kind.REOPENED, Kind.RESOLVED);
  }

  /** The end that is one too many is not believed: the alert is shown as it was before. */
  @Test
  void anEndCanBeTheChangeThatIsOneTooMany() {
    story
        .hear(firing("A").at(0))
        .hear(resolved("A").at(1_000))
        .hear(firing("A").at(1_700))
        .hear(resolved("A").at(1_790))
        .hear(firing("A").at(1_850))
        .hear(acknowledged("A").at(1_860))
        .hear(resolved("A").at(1_870));

    Announced flapping = story.said.get(story.said.size() - 1);
    assertThat(flapping.kind()).isEqualTo(Kind.FLAPPING);
    assertThat(flapping.state().status()).isEqualTo(AlertStatus.ACKNOWLEDGED);
    assertThat(flapping.state().endedAt()).isNull();
    assertThat(story.state.status()).isEqualTo(AlertStatus.RESOLVED);
  }

  @Test
  void whatOnlyEverBeginsDoesNotFlap() {
    for (int round = 0; round < 6; round++) {
      story.hear(firing("A").expiringAfter(Duration.ofSeconds(30)).at(60 * round));
    }
    story.passTo(400);

    assertThat(story.kinds()).doesNotContain(Kind.FLAPPING).hasSize(12);
  }

  @Test
  void aWorseSeverityIsNewsEvenThen() {
    story.thatFlaps().hear(resolved("A").at(300)).hear(firing("A").critical().at(310));

    assertThat(story.kinds()).hasSize(6).endsWith(Kind.SEVERITY_CHANGED);
    assertThat(story.verdict).isEqualTo(Verdict.CHANGED);
  }

  @Test
  void isRememberedWhileItFlapsThoughNothingMayReopen() {
    DedupPolicy brief = new DedupPolicy(Duration.ofMinutes(2), FlapPolicy.defaults());
    AlertState state = null;
    for (int minute = 0; minute < 6; minute++) {
      AlertEvent event = (minute % 2 == 0 ? firing("A") : resolved("A")).at(60 * minute);
      state = brief.onEvent(state, event).state();
    }

    DedupDecision late = brief.onEvent(state, firing("A").at(300 + 500));

    assertThat(late.changes()).isEmpty();
    assertThat(late.verdict()).isEqualTo(Verdict.WITHHELD);
  }

  /**
   * Any history: being woken in time or not changes nothing; what is said makes sense to who hears
   * only that; what does not flap is known as it is; and nothing is left at the end.
   */
  @TestFactory
  Stream<DynamicTest> whateverHappens() {
    return IntStream.rangeClosed(1, 300)
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> holds(seed)));
  }

  private static void holds(int seed) {
    Story woken = new Story(true);
    Story late = new Story(false);
    Random random = new Random(seed);
    double seconds = 0;
    for (int step = 0; step < 80; step++) {
      seconds += random.nextInt(random.nextInt(8) == 0 ? 2_000 : 200);
      AlertEvent event = event(random, seconds);
      woken.hear(event);
      late.hear(event);
      assertThat(late.verdict).isEqualTo(woken.verdict);
      check(woken);
    }
    AlertEvent broken = firing("A").at(seconds + 1);
    woken.hear(broken);
    late.hear(broken);
    woken.passTo(seconds + 601);
    assertThat(woken.state.flap().isFlapping()).isFalse();
    assertThat(isShownOpen(woken)).isTrue();
    woken.passTo(seconds + 30 * 24 * 3600);
    late.passTo(seconds + 30 * 24 * 3600);
    check(woken);
    assertThat(woken.state).isNull();
    assertThat(woken.wakeAt).isNull();
    assertThat(isShownOpen(woken)).isFalse();
    assertThat(words(late)).isEqualTo(words(woken));
  }

  private static AlertEvent event(Random random, double seconds) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 ->
          firing("A").expiringAfter(Duration.ofSeconds(random.nextInt(2_000))).at(seconds);
      case 4 -> firing("A").critical().at(seconds);
      case 5 -> acknowledged("A").at(seconds);
      default -> resolved("A").at(seconds);
    };
  }

  private static void check(Story story) {
    boolean open = false;
    for (Announced said : story.said) {
      switch (said.kind()) {
        case OPENED, REOPENED -> {
          assertThat(open).isFalse();
          open = true;
        }
        case FLAPPING -> open = true;
        case RESOLVED, EXPIRED -> {
          assertThat(open).isTrue();
          open = false;
        }
        case STEADY, SEVERITY_CHANGED, ACKNOWLEDGED -> assertThat(open).isTrue();
      }
      assertThat(said.state().status().isOpen()).isEqualTo(open);
    }
    AlertState state = story.state;
    if (state != null) {
      assertThat(state.flap().changes()).hasSizeLessThanOrEqualTo(5);
      assertThat(open).isEqualTo(state.flap().isFlapping() || state.status().isOpen());
    }
  }

  private static boolean isShownOpen(Story story) {
    return !story.said.isEmpty() && story.said.get(story.said.size() - 1).state().status().isOpen();
  }

  private static List<String> words(Story story) {
    return story.said.stream()
        .map(said -> said.at() + " " + said.kind() + " " + said.state().status())
        .toList();
  }
}
