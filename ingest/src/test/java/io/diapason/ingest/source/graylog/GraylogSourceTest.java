package io.diapason.ingest.source.graylog;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GraylogSourceTest {

  private final GraylogSource source = new GraylogSource();

  @Test
  void takesTheCiFromWhatTheEventIsGroupedBy() {
    String body =
        "{'event_definition_id':'e','event_definition_title':'Errors',"
            + "'event':{'key':'web01','group_by_fields':{'source':'web01'}}}";

    assertThat(alert(source, body).labels()).containsEntry("host", "web01");
    assertSaysNothing(source, "{'event_definition_type':'test-dummy-v1'," + body.substring(1));
    assertThat(refusal(source, "{'event':{}}")).contains("the title of the event definition");
  }
}
