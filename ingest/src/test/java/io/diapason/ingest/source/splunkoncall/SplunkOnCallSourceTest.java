package io.diapason.ingest.source.splunkoncall;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class SplunkOnCallSourceTest {

  private final SplunkOnCallSource source = new SplunkOnCallSource();

  @Test
  void gradesByTheTypeWhenTheSenderHasNoWordOfItsOwn() {
    String body = "{'message_type':'%s','entity_id':'e','entity_display_name':'[FIRING:1] Full'}";

    assertThat(alert(source, body.formatted("critical")).severity()).isEqualTo(Severity.CRITICAL);
    assertThat(alert(source, body.formatted("WARNING")).severity()).isEqualTo(Severity.WARNING);
    assertThat(alert(source, body.formatted("INFO")).severity()).isEqualTo(Severity.INFO);
    assertThat(alert(source, body.formatted("INFO")).name()).isEqualTo("Full");
  }

  @Test
  void keepsNoUpdateOfAProblemThatIsOver() {
    assertSaysNothing(
        source,
        "{'message_type':'INFO','entity_id':'e','state_message':"
            + "'Current problem status is RESOLVED, age is 1h, acknowledged: Yes.'}");
  }

  @Test
  void refusesWhatHasNoEntityOrAnUnknownType() {
    assertThat(refusal(source, "{'message_type':'CRITICAL'}")).contains("entity_id");
    assertThat(refusal(source, "{'message_type':'odd','entity_id':'e'}")).contains("'ODD'");
  }
}
