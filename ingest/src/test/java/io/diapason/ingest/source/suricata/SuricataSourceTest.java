package io.diapason.ingest.source.suricata;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.read;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuricataSourceTest {

  private static final String ALERT =
      "{'event_type':'alert','src_ip':'%s','dest_ip':'%s','alert':{'signature':'S','severity':1}}";

  private final SuricataSource source = new SuricataSource();

  @Test
  void placesAnAlertOnTheEndThatIsOurs() {
    assertThat(alert(source, String.format(ALERT, "10.0.0.1", "8.8.8.8")).labels())
        .containsEntry("host", "10.0.0.1");
    assertThat(alert(source, String.format(ALERT, "8.8.8.8", "10.0.0.2")).labels())
        .containsEntry("host", "10.0.0.2");
    assertThat(alert(source, String.format(ALERT, "8.8.8.8", "1.1.1.1")).labels())
        .containsEntry("host", "1.1.1.1");
  }

  @Test
  void readsLinesAndPicksTheAlertsAmongThem() {
    String lines =
        "{'event_type':'flow'}\n" + String.format(ALERT, "a", "b") + "\n{'event_type':'dns'}\n";

    assertThat(read(source, lines).accepted()).hasSize(1);
    assertThat(read(source, lines).rejections()).isEmpty();
  }

  @Test
  void namesWhatIsWrong() {
    assertThat(refusal(source, "{'alert':{}}")).contains("event_type");
    assertThat(refusal(source, "{'event_type':'alert','alert':{}}")).contains("alert.signature");
  }
}
