package io.diapason.ingest.source.centreon;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Bodies;
import io.diapason.ingest.source.Parsed;
import org.junit.jupiter.api.Test;

class CentreonSourceTest {

  @Test
  void readsEventsInARowAndKeepsThePollerApart() {
    String event =
        "{'host':'Central','event':{'event_type':'service','hostname':'db','state':%d,"
            + "'service_description':'Disk','state_type':1}}";

    Parsed parsed =
        Bodies.read(new CentreonSource(), String.format(event, 2) + "\n" + String.format(event, 0));

    assertThat(parsed.accepted()).hasSize(2);
    AlertDraft problem = parsed.accepted().get(0);
    assertThat(problem.labels()).containsEntry("host", "db").containsEntry("poller", "Central");
    assertThat(problem.fingerprint()).isEqualTo(parsed.accepted().get(1).fingerprint());
  }
}
