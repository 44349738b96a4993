package io.diapason.deploy.bench.correlation.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.correlation.CorrelationConfig;
import io.diapason.deploy.bench.correlation.stream.StreamBuilder;
import io.diapason.vocabulary.AlertEvent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialTest {

  private final StreamBuilder stream = new StreamBuilder();

  @Test
  void notesWhereAnEventIsAtOnceFiveMinutesLaterAndInTheEnd() {
    fires("A", 0);
    fires("B", 240);
    fires("C", 1_000);

    Verdicts verdicts = Trial.of(stream.build(), new Merging());

    assertThat(verdicts.online()).containsExactly("A", "B", "C");
    assertThat(verdicts.soon()).containsExactly("B", "B", "C");
    assertThat(verdicts.last()).containsExactly("C", "C", "C");
  }

  @Test
  void anAlertOfItsOwnIsNewWhenNobodyRepeatedItForFiveMinutes() {
    fires("A", 0);
    fires("A", 200);
    fires("A", 501);

    List<String> last = Trial.of(stream.build(), new AloneJudge()).last();

    assertThat(last.get(1)).isEqualTo(last.get(0));
    assertThat(last.get(2)).isNotEqualTo(last.get(0));
  }

  @Test
  void aSessionEndsWithTheGap() {
    fires("A", 0);
    fires("B", 30);
    fires("C", 61);

    List<String> last = Trial.of(stream.build(), new GapJudge(Duration.ofSeconds(30))).last();

    assertThat(last.get(1)).isEqualTo(last.get(0));
    assertThat(last.get(2)).isNotEqualTo(last.get(0));
  }

  @Test
  void equalLabelsAreOneGroup() {
    fires("A", 0);
    fires("B", 1);
    fires("A", 2);

    List<String> last = Trial.of(stream.build(), new LabelJudge(List.of("alertname"))).last();

    assertThat(last.get(2)).isEqualTo(last.get(0)).isNotEqualTo(last.get(1));
  }

  @Test
  void oursPutsAllEventsOfAnAlertThatHoldsIntoOneIncident() {
    fires("A", 0);
    fires("A", 120);

    Verdicts verdicts =
        Trial.of(stream.build(), new PolicyJudge(CorrelationConfig.defaults(), List.of()));

    assertThat(verdicts.last().get(0)).startsWith("INC-").isEqualTo(verdicts.last().get(1));
  }

  @Test
  void anIncidentIsToldBecauseOfTheNewestAlertThatItHadByThen() {
    fires("A", 0);
    fires("A", 60);
    fires("B", 70);

    Verdicts verdicts = Trial.of(stream.build(), new SlowToTell());

    assertThat(verdicts.told()).containsExactly(false, true, false);
  }

  private void fires(String name, int second) {
    stream.fires(name, "cart", second, "x");
  }

  /** Puts each alert into the incident of its name, and tells of the first when B comes. */
  private static final class SlowToTell implements Judge {

    private List<String> told = List.of();

    @Override
    public String name() {
      return "slow to tell";
    }

    @Override
    public void hear(AlertEvent event, Places places) {
      places.place(event.fingerprint(), event.name());
      told = event.name().equals("B") ? List.of("A") : List.of();
    }

    @Override
    public boolean hasTold(String incident) {
      return false;
    }

    @Override
    public List<String> newlyTold() {
      List<String> now = told;
      told = List.of();
      return now;
    }
  }

  /** Merges whatever was there before into what comes next. */
  private static final class Merging implements Judge {

    private String before = "";

    @Override
    public String name() {
      return "merging";
    }

    @Override
    public void hear(AlertEvent event, Places places) {
      places.place(event.fingerprint(), event.name());
      if (!before.isEmpty()) {
        places.merge(before, event.name());
      }
      before = event.name();
    }
  }
}
