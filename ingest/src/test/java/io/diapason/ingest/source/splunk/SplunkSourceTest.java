package io.diapason.ingest.source.splunk;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class SplunkSourceTest {

  private final SplunkSource source = new SplunkSource();

  @Test
  void tellsTheHostsOfASearchApartAndHoldsForAnHour() {
    String body =
        "{'search_name':'s','app':'a','sid':'%s','result':{'host':'%s','urgency':'high'}}";
    AlertDraft one = alert(source, body.formatted("1", "db-1"));

    assertThat(one.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(one.holdsFor()).isEqualTo(AlertDraft.NEVER_RESOLVED);
    assertThat(alert(source, body.formatted("2", "db-1")).fingerprint())
        .isEqualTo(one.fingerprint());
    assertThat(alert(source, body.formatted("1", "db-2")).fingerprint())
        .isNotEqualTo(one.fingerprint());
  }

  @Test
  void refusesWhatIsNoSearch() {
    assertThat(refusal(source, "{'app':'search'}")).contains("search_name");
  }
}
