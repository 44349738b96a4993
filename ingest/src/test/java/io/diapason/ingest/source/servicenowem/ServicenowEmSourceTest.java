package io.diapason.ingest.source.servicenowem;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Parsed;
import org.junit.jupiter.api.Test;

class ServicenowEmSourceTest {

  private final ServicenowEmSource source = new ServicenowEmSource();

  @Test
  void judgesEachRecordByItself() {
    Parsed parsed =
        read(
            source,
            "{'records':[{'node':'a','type':'CPU','severity':'1'},{'severity':9,'node':'b'},"
                + "{'node':'a','type':'CPU','severity':'','resolution_state':'Closing'}]}");

    assertThat(parsed.accepted())
        .extracting(AlertDraft::says)
        .containsExactly(AlertDraft.Says.FIRING, AlertDraft.Says.RESOLVED);
    assertThat(parsed.accepted().get(0).fingerprint())
        .isEqualTo(parsed.accepted().get(1).fingerprint());
    assertThat(parsed.rejections())
        .singleElement()
        .satisfies(each -> assertThat(each.message()).contains("records[1].severity", "9"));
  }

  @Test
  void identifiesByTheMessageKeyAndOpensTheAdditionalInformation() {
    AlertDraft draft =
        alert(source, "{'message_key':'k','severity':2,'additional_info':'{\\'url\\':\\'u\\'}'}");

    assertThat(draft.generatorUrl()).isEqualTo("u");
    assertThat(draft.fingerprint())
        .isEqualTo(alert(source, "{'message_key':'k','node':'x','severity':0}").fingerprint());
    assertSaysNothing(source, "{'records':[]}");
  }
}
