package io.diapason.ingest.source.elasticwatcher;

import static io.diapason.ingest.source.Bodies.alert;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class ElasticWatcherSourceTest {

  private final ElasticWatcherSource source = new ElasticWatcherSource();

  @Test
  void readsTheWholeContext() {
    AlertDraft draft =
        alert(
            source,
            "{'ctx':{'watch_id':'errors','execution_time':'2025-10-14T07:26:53Z',"
                + "'metadata':{'severity':'critical','service':'shop'},"
                + "'payload':{'hits':{'total':{'value':42}}}}}");

    assertThat(draft.name()).isEqualTo("errors");
    assertThat(draft.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(draft.labels()).containsEntry("service", "shop");
    assertThat(draft.summary()).isEqualTo("42 found");
    assertThat(draft.startsAt()).isEqualTo("2025-10-14T07:26:53Z");
  }

  @Test
  void takesTheSameWatchForTheSameAlertWhateverItCounts() {
    assertThat(alert(source, "errors:41").fingerprint())
        .isEqualTo(alert(source, "errors:42").fingerprint())
        .isNotEqualTo(alert(source, "crashes:42").fingerprint());
  }
}
