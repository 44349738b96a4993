package io.diapason.correlation.incident;

import static io.diapason.correlation.incident.AnAlert.alert;
import static io.diapason.correlation.incident.AnAlert.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Explanation.Evidence;
import io.diapason.vocabulary.Explanation.Kind;
import io.diapason.vocabulary.Explanation.Part;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonsTest {

  private final AJudge judge = AJudge.ofAChain();

  private List<Explanation> hear(IncidentAlert alert) {
    return judge.hear(opened(alert)).explained();
  }

  private IncidentId incidentOf(IncidentAlert alert) {
    return judge.book().member(alert.fingerprint()).incident();
  }

  @Test
  void saysThatNothingWasNear() {
    IncidentAlert lone = alert("Down", "db", 0);

    Explanation why = hear(lone).get(0);

    assertThat(why.kind()).isEqualTo(Kind.OPENED);
    assertThat(why.incident()).isEqualTo(incidentOf(lone));
    assertThat(why.alert()).isEqualTo(lone.fingerprint());
    assertThat(why.at()).isEqualTo(lone.joinedAt());
    assertThat(why.why())
        .isEqualTo("opened the incident; no incident that still waits for alerts is near it");
    assertThat(why.weighing()).isNull();
    assertThat(why.rivals()).isEmpty();
  }

  @Test
  void saysWhatSpokeForTheIncidentInPartsThatComeToTheCloseness() {
    hear(alert("Down", "db", 0));

    Explanation why = hear(alert("Errors", "app", 5)).get(0);

    assertThat(why.kind()).isEqualTo(Kind.JOINED);
    assertThat(why.parts()).extracting(Part::kind).contains(Evidence.LINKS, Evidence.COMMON_ROOT);
    double unrelated = 1;
    for (Part part : why.parts()) {
      unrelated *= 1 - part.says();
    }
    double time = 1 - why.weighing().secondsApart() / (2 * why.weighing().patience());
    assertThat(why.weighing().closeness())
        .isCloseTo(time * (1 - unrelated), org.assertj.core.api.Assertions.within(1e-9));
    assertThat(why.weighing().threshold()).isEqualTo(0.35);
    assertThat(why.why()).contains("app depends on db").contains("closeness 0.94");
  }

  @Test
  void namesTheIncidentThatWasNotNearEnough() {
    hear(alert("Down", "db", 0));
    IncidentId other = incidentOf(alert("Down", "db", 0));

    Explanation why = hear(alert("Errors", "app", 5000)).get(0);
    assertThat(why.rivals()).isEmpty();

    IncidentAlert strange = alert("Odd", "unheard-of", 5001);
    Explanation odd = hear(strange).get(0);
    assertThat(odd.kind()).isEqualTo(Kind.OPENED);
    assertThat(odd.rivals()).isNotEmpty();
    assertThat(odd.rivals().get(0).incident()).isNotEqualTo(other);
    assertThat(odd.rivals().get(0).verdict()).contains("is below 0.35");
    assertThat(odd.why()).contains("the nearest was INC-").contains("is below 0.35");
  }

  @Test
  void saysByWhichAlertTwoIncidentsBecameOne() {
    hear(alert("Slow", "web", 0));
    hear(alert("Down", "host", 1));
    IncidentId elder = incidentOf(alert("Slow", "web", 0));
    IncidentId younger = incidentOf(alert("Down", "host", 1));
    IncidentAlert between = alert("Errors", "app", 2);

    List<Explanation> why = hear(between);

    assertThat(why).extracting(Explanation::kind).containsExactly(Kind.MERGED, Kind.JOINED);
    Explanation merged = why.get(0);
    assertThat(merged.incident()).isEqualTo(elder);
    assertThat(merged.other()).isEqualTo(younger);
    assertThat(merged.alert()).isEqualTo(between.fingerprint());
    assertThat(merged.movedCount()).isEqualTo(1);
    assertThat(merged.why()).contains("one alert is near both").contains("0.40 are needed");
    assertThat(why.get(1).rivals()).isEmpty();
  }

  @Test
  void explainsTheFirstThousandJoinsOnly() {
    int explained = 0;
    for (int n = 0; n < Reasons.MOST_EXPLAINED + 50; n++) {
      explained += hear(alert("Errors" + n, "app", n * 0.001)).size();
    }
    assertThat(explained).isEqualTo(Reasons.MOST_EXPLAINED);
  }
}
