package io.diapason.deploy.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecordedLineTest {

  @Test
  void theBodyStandsAsItWasWrittenWhereverItStands() {
    RecordedLine line =
        RecordedLine.parse(
            "{\"x\": [{\"body\": 1}], \"body\": [ {\"a\": \"ü, \\\"]\"} ] ,\"source\":\"nagios\","
                + "\"headers\": {\"X-A\": \"1\"}, \"receivedAt\": \"2026-01-05T09:00:00+01:00\"}");

    assertThat(body(line)).isEqualTo("[ {\"a\": \"ü, \\\"]\"} ]");
    assertThat(line.source()).isEqualTo("nagios");
    assertThat(line.receivedAt()).isEqualTo(Instant.parse("2026-01-05T08:00:00Z"));
    assertThat(line.posted().headers()).containsEntry("x-a", "1");
  }

  @Test
  void aBodyThatIsATextIsWhatItSays() {
    assertThat(body(RecordedLine.parse(line("\"a=1\\nb=ü\"")))).isEqualTo("a=1\nb=ü");
    assertThat(body(RecordedLine.parse(line("17")))).isEqualTo("17");
    assertThat(body(RecordedLine.parse(line("null")))).isEqualTo("null");
  }

  @Test
  void whatIsNoSuchLineIsRefusedWithWhatWasExpected() {
    assertRefused("[]", "Expected a JSON object");
    assertRefused("", "Expected a JSON object");
    assertRefused(line("{\"a\": 1}").substring(0, 60), "Expected a JSON object");
    assertRefused("{\"source\": \"nagios\"}", "Expected a field 'body'");
    assertRefused("{\"body\": {}}", "Expected a text in field 'source', but got none");
    assertRefused(
        "{\"body\": {}, \"source\": \"nagios\", \"receivedAt\": 5}",
        "Expected a text in field 'receivedAt', but got 5");
    assertRefused(
        "{\"body\": {}, \"source\": \"nagios\", \"receivedAt\": \"noon\"}",
        "Expected a moment such as");
  }

  private static String line(String body) {
    return "{\"receivedAt\": \"2026-01-05T08:00:00Z\", \"source\": \"nagios\", \"body\": "
        + body
        + "}";
  }

  private static String body(RecordedLine line) {
    return new String(line.posted().body(), StandardCharsets.UTF_8);
  }

  private static void assertRefused(String line, String why) {
    assertThatThrownBy(() -> RecordedLine.parse(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }
}
