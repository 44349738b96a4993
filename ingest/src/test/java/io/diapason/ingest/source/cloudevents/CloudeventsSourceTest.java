package io.diapason.ingest.source.cloudevents;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.read;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.ChangeDraft;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Sources;
import io.diapason.ingest.source.otlplogs.OtlpLogsSource;
import io.diapason.vocabulary.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudeventsSourceTest {

  private static final String EVENT = "{'specversion':'1.0','id':'1','source':'/shop',";

  private final CloudeventsSource source =
      new CloudeventsSource(new Sources(List.of(new OtlpLogsSource())));

  @Test
  void readsTheAttributesOfABinaryEventFromItsHeaders() {
    Map<String, String> headers =
        Map.of("ce-type", "disk", "ce-source", "/a%20b", "ce-id", "1", "ce-specversion", "1.0");
    byte[] body = "{\"host\":\"web01\",\"severity\":\"critical\"}".getBytes(StandardCharsets.UTF_8);

    AlertDraft draft =
        source.read(new Posted(headers, Map.of(), body), "default").accepted().get(0);

    assertThat(draft.name()).isEqualTo("disk");
    assertThat(draft.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(draft.labels()).containsEntry("host", "web01").containsEntry("origin", "a b");
  }

  @Test
  void resolvesByTheTypeOrByTheData() {
    AlertDraft open = alert(source, EVENT + "'type':'com.example.disk.fired'}");
    AlertDraft over = alert(source, EVENT + "'type':'com.example.disk.resolved'}");
    AlertDraft ok = alert(source, EVENT + "'type':'com.example.disk','data':{'status':'ok'}}");

    assertThat(over.says()).isEqualTo(ok.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(over.fingerprint()).isEqualTo(open.fingerprint()).isEqualTo(ok.fingerprint());
  }

  @Test
  void passesDataOfAKnownShapeOn() {
    AlertDraft draft =
        alert(
            source,
            EVENT
                + "'type':'t','data':{'resourceLogs':[{'scopeLogs':[{'logRecords':"
                + "[{'body':{'stringValue':'boom'}}]}]}]}}");

    assertThat(draft.source()).isEqualTo("otlp_logs");
  }

  @Test
  void readsADeliveryAsAChange() {
    ChangeDraft change =
        read(
                source,
                EVENT
                    + "'type':'dev.cdevents.service.deployed.0.1.1','data':{'subject':{'id':'shop',"
                    + "'content':{'environment':{'id':'prod'}}}}}")
            .changes()
            .get(0);

    assertThat(change.ci()).isEqualTo("shop");
    assertThat(change.summary()).isEqualTo("service shop deployed in prod");
  }

  @Test
  void refusesWhatLacksAnAttribute() {
    assertThat(refusal(source, "{'type':'t','source':'s'}"))
        .isEqualTo("Expected the id of the event in id, but found nothing");
  }
}
