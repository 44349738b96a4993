package io.diapason.ingest.source.uptimerobot;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Posted;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UptimerobotSourceTest {

  private final UptimerobotSource source = new UptimerobotSource();

  @Test
  void readsWhatStandsInTheAddress() {
    Map<String, String> query =
        Map.of("monitorID", "7", "monitorFriendlyName", "shop", "alertType", "2");

    AlertDraft draft =
        source.read(new Posted(Map.of(), query, new byte[0]), "default").accepted().get(0);

    assertThat(draft.says()).isEqualTo(AlertDraft.Says.RESOLVED);
  }

  @Test
  void tellsACertificateFromAnOutage() {
    AlertDraft expiring = alert(source, "{'monitorID':7,'alertType':3}");

    assertThat(expiring.name()).isEqualTo("Certificate expiry");
    assertThat(expiring.fingerprint())
        .isNotEqualTo(alert(source, "{'monitorID':7,'alertType':1}").fingerprint());
    assertSaysNothing(source, "{'monitorID':7,'alertTypeFriendlyName':'Paused'}");
    assertThat(refusal(source, "{'monitorID':7,'alertType':'9'}")).contains("'9'");
  }
}
