package io.diapason.correlation.incident;

import static io.diapason.correlation.Fixtures.ci;
import static io.diapason.correlation.incident.AnAlert.alert;
import static io.diapason.correlation.incident.AnAlert.opened;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.Ci;
import io.diapason.vocabulary.IncidentAlert;
import io.diapason.vocabulary.IncidentId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A switch on which the whole estate hangs: that it would explain everything says little, once. */
class StormOfOneFaultTest {

  private static final int HOSTS = 100;

  private final AJudge judge = AJudge.of(estate());

  private static List<Ci> estate() {
    List<Ci> cis = new ArrayList<>(List.of(ci("shop").runsOn("host-" + (HOSTS - 1)).build()));
    for (int n = 0; n < HOSTS; n++) {
      cis.add(ci("host-" + n).dependsOn("switch").build());
    }
    cis.add(ci("switch").build());
    return cis;
  }

  private IncidentId hear(IncidentAlert alert) {
    judge.hear(opened(alert));
    return judge.book().member(alert.fingerprint()).incident();
  }

  private IncidentId switchAndHostsBreak(int hosts, double seconds) {
    IncidentId first = hear(alert("LinkDown", "switch", 0));
    for (int n = 0; n < hosts; n++) {
      assertThat(hear(alert("HostDown", "host-" + n, (n + 1) * seconds))).isEqualTo(first);
    }
    return first;
  }

  @Test
  void inTheMidstOfAStormWhatItsFaultCanReachIsPartOfIt() {
    IncidentId storm = switchAndHostsBreak(90, 0.02);

    assertThat(hear(alert("Slow", "shop", 2))).isEqualTo(storm);
  }

  @Test
  void whereAlertsDropInWhatExplainsEverythingExplainsNothing() {
    IncidentId trickle = switchAndHostsBreak(10, 2);

    assertThat(hear(alert("Slow", "shop", 22))).isNotEqualTo(trickle);
  }
}
