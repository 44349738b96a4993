package io.diapason.ingest.source.otlplogs;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class OtlpLogsSourceTest {

  private final OtlpLogsSource source = new OtlpLogsSource();

  @Test
  void takesTwoRecordsOfOneConditionForOneAlert() {
    AlertDraft first = alert(source, log("'severityNumber':17", "timeout after 31 ms"));
    AlertDraft second = alert(source, log("'severityNumber':'17'", "timeout after 29 ms"));

    assertThat(first.name()).isEqualTo("timeout after # ms");
    assertThat(first.severity()).isEqualTo(Severity.ERROR);
    assertThat(first.labels()).containsEntry("host", "web01");
    assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
  }

  @Test
  void leavesOutWhatIsForDebugging() {
    assertSaysNothing(source, log("'severityNumber':5", "cache miss"));
    assertSaysNothing(source, "{}");
  }

  @Test
  void refusesSpans() {
    assertThat(refusal(source, "{'resourceSpans':[]}")).contains("'resourceSpans'");
  }

  private static String log(String severity, String body) {
    return "{'resourceLogs':[{'resource':{'attributes':[{'key':'host.name','value':"
        + "{'stringValue':'web01'}}]},'scopeLogs':[{'logRecords':[{"
        + severity
        + ",'body':{'stringValue':'"
        + body
        + "'}}]}]}]}";
  }
}
