package io.diapason.ingest.source.nagios;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NagiosSourceTest {

  private final NagiosSource source = new NagiosSource();

  @Test
  void readsAFormAndAnEnvironmentAlike() {
    AlertDraft form =
        alert(source, "NOTIFICATIONTYPE=PROBLEM&HOSTNAME=web-1&HOSTSTATE=UNREACHABLE");
    AlertDraft environment =
        alert(
            source,
            "NAGIOS_NOTIFICATIONTYPE=PROBLEM\nNAGIOS_HOSTNAME=web-1\nNAGIOS_HOSTSTATE=UNREACHABLE\n"
                + "NAGIOS_SERVICEDESC=$SERVICEDESC$\nNAGIOS_LASTHOSTSTATECHANGE=1760426813\n");

    assertThat(form.fingerprint()).isEqualTo(environment.fingerprint());
    assertThat(form.severity()).isEqualTo(Severity.ERROR);
    assertThat(environment.name()).isEqualTo("Host down");
    assertThat(environment.startsAt()).isEqualTo(Instant.ofEpochSecond(1760426813));
  }

  @Test
  void hearsOfARecoveryInADowntimeWhenTheDowntimeEnds() {
    String about = "&HOSTNAME=web-1&SERVICEDESC=HTTP&SERVICESTATE=OK";

    assertSaysNothing(source, "NOTIFICATIONTYPE=DOWNTIMESTART" + about);
    assertSaysNothing(source, "NOTIFICATIONTYPE=FLAPPINGSTART" + about);
    assertSaysNothing(source, "NOTIFICATIONTYPE=CUSTOM" + about);
    assertThat(alert(source, "NOTIFICATIONTYPE=DOWNTIMEEND" + about).says())
        .isEqualTo(AlertDraft.Says.RESOLVED);
  }

  @Test
  void keepsTheStartOfAnAcknowledgedProblem() {
    AlertDraft draft =
        alert(
            source,
            "NOTIFICATIONTYPE=ACKNOWLEDGEMENT&HOSTNAME=a&SERVICEDESC=b&TIMET=1760426813"
                + "&SERVICESTATE=WARNING&NOTIFICATIONAUTHOR=Ada&NOTIFICATIONCOMMENT=on+it");

    assertThat(draft.says()).isEqualTo(AlertDraft.Says.ACKNOWLEDGED);
    assertThat(draft.startsAt()).isNull();
    assertThat(draft.annotations()).containsEntry("acknowledged_by", "Ada");
  }

  @Test
  void namesWhatIsWrong() {
    assertThat(refusal(source, "{'HOSTNAME':'a','NOTIFICATIONTYPE':'PANIC','HOSTSTATE':'DOWN'}"))
        .contains("notificationtype", "'PANIC'");
    assertThat(refusal(source, "{'NOTIFICATIONTYPE':'PROBLEM'}")).contains("name of the host");
    assertThat(refusal(source, "{'HOSTNAME':'a','SERVICEDESC':'b','SERVICESTATE':'bad'}"))
        .contains("servicestate", "'bad'");
  }
}
