package io.diapason.ingest.source.flux;

import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.read;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.Parsed;
import org.junit.jupiter.api.Test;

class FluxSourceTest {

  private final FluxSource source = new FluxSource();

  @Test
  void makesNoChangeOfWhatWasOnlyFetched() {
    Parsed parsed = read(source, event("GitRepository", "info", "Succeeded"));

    assertThat(parsed.changes()).isEmpty();
    assertThat(parsed.accepted()).hasSize(1);
    assertSaysNothing(source, event("HelmRelease", "info", "Progressing"));
  }

  @Test
  void refusesASeverityThatItDoesNotKnow() {
    assertThat(refusal(source, event("HelmRelease", "bad", "x")))
        .isEqualTo("Expected 'info' or 'error' in severity, but found 'bad'");
  }

  private static String event(String kind, String severity, String reason) {
    return "{'involvedObject':{'kind':'"
        + kind
        + "','name':'shop'},'severity':'"
        + severity
        + "','reason':'"
        + reason
        + "','metadata':{'x.fluxcd.io/revision':'main/1'}}";
  }
}
