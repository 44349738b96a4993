package io.diapason.ingest.source.dynatrace;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class DynatraceSourceTest {

  private final DynatraceSource source = new DynatraceSource();

  @Test
  void readsTheEventOfAProblemUnderItsOwnNames() {
    AlertDraft draft =
        alert(
            source,
            "{'event.status':'ACTIVE','event.id':'77_V2','display_id':'P-1','event.name':'Slow',"
                + "'event.start':'2026-01-31T12:00:00.000Z'}");

    assertThat(draft.name()).isEqualTo("Slow");
    assertThat(draft.startsAt()).hasToString("2026-01-31T12:00:00Z");
  }

  @Test
  void gradesByTheLevelOfTheProblem() {
    String body = "{'State':'OPEN','PID':'1','ProblemTitle':'t','ProblemSeverity':'%s'}";

    assertThat(alert(source, body.formatted("AVAILABILITY")).severity())
        .isEqualTo(Severity.CRITICAL);
    assertThat(alert(source, body.formatted("CUSTOM_ALERT")).severity())
        .isEqualTo(Severity.WARNING);
  }

  @Test
  void refusesWhatHasNoIdOrAnUnknownState() {
    assertThat(refusal(source, "{'State':'OPEN','PID':'{PID}'}")).contains("'{PID}'");
    assertThat(refusal(source, "{'State':'odd','PID':'1'}")).contains("'odd'");
  }
}
