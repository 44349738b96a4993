package io.diapason.ingest.source.kapacitor;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class KapacitorSourceTest {

  private final KapacitorSource source = new KapacitorSource();

  @Test
  void readsTheTagsAndTheBeginning() {
    AlertDraft draft =
        alert(
            source,
            "{'id':'cpu:host=web01','level':'CRITICAL','time':'2025-10-14T07:26:53Z',"
                + "'duration':60000000000,'data':{'series':[{'name':'cpu','tags':"
                + "{'host':'web01'}}]}}");

    assertThat(draft.name()).isEqualTo("cpu");
    assertThat(draft.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(draft.labels()).containsEntry("host", "web01");
    assertThat(draft.startsAt()).isEqualTo("2025-10-14T07:25:53Z");
    assertThat(refusal(source, "{'id':'a','level':'ODD'}")).contains("'ODD'");
  }
}
