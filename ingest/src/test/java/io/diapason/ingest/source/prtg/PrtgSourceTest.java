package io.diapason.ingest.source.prtg;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrtgSourceTest {

  private final PrtgSource source = new PrtgSource();

  @ParameterizedTest
  @CsvSource({
    "Down,                          FIRING,       CRITICAL",
    "Down (Partial),                FIRING,       ERROR",
    "Down (Acknowledged),           ACKNOWLEDGED, CRITICAL",
    "Down ESCALATION,               FIRING,       CRITICAL",
    "Warning,                       FIRING,       WARNING",
    "Unusual ended (now: Up),       RESOLVED,     INFO",
    "Warning ended (now: Down),     FIRING,       CRITICAL",
    "Down ended (now: Paused),      RESOLVED,     INFO"
  })
  void readsThePhrases(String phrase, AlertDraft.Says says, Severity severity) {
    AlertDraft draft = alert(source, "{'sensor':'Ping','sensorid':1,'status':'" + phrase + "'}");

    assertThat(draft.says()).isEqualTo(says);
    assertThat(draft.severity()).isEqualTo(severity);
  }

  @Test
  void refusesWordsOfALanguageThatItDoesNotKnow() {
    assertThat(refusal(source, "sensor=Ping&sensorid=1&status=Awaria")).contains("'Awaria'");
    assertThat(
            alert(source, "sensor=Ping&sensorid=1&status=Awaria&colorofstate=%23d71920").severity())
        .isEqualTo(Severity.CRITICAL);
    assertSaysNothing(source, "sensor=Ping&sensorid=1&status=Paused+(paused)");
  }
}
