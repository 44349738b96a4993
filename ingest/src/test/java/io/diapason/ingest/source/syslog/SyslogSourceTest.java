package io.diapason.ingest.source.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Bodies;
import io.diapason.ingest.source.Posted;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SyslogSourceTest {

  private final SyslogSource source = new SyslogSource();

  @Test
  void readsSeveralLinesAndPassesOverWhatIsNotBad() {
    String body =
        "<11>Oct  1 01:02:03 db-1 app[7]: lost 5 rows\n<14>Oct  1 01:02:04 db-1 app: fine\n";
    SyslogReading reading =
        source.readAll(Posted.of(body.getBytes(StandardCharsets.UTF_8)), "default");
    assertThat(reading.passedOver()).isEqualTo(1);
    assertThat(reading.parsed().accepted()).hasSize(1);
    AlertDraft draft = reading.parsed().accepted().get(0);
    assertThat(draft.name()).isEqualTo("app: lost # rows");
    assertThat(draft.labels()).containsEntry("host", "db-1").containsEntry("app", "app");
    assertThat(draft.holdsFor()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void repeatsOfOneMessageAreOneAlertHoweverTheirNumbersDiffer() {
    AlertDraft one = Bodies.alert(source, "<11>Oct  1 01:02:03 db-1 app: 5 errors from 10.0.0.1");
    AlertDraft two = Bodies.alert(source, "<11>Oct  1 01:09:03 db-1 app: 17 errors from 10.0.0.9");
    AlertDraft elsewhere =
        Bodies.alert(source, "<11>Oct  1 01:09:03 db-2 app: 17 errors from 10.0.0.9");
    assertThat(one.fingerprint()).isEqualTo(two.fingerprint());
    assertThat(one.fingerprint()).isNotEqualTo(elsewhere.fingerprint());
  }

  @Test
  void theSenderStandsInForAHostThatIsNotNamed() {
    byte[] body =
        "<187>45: Oct 14 09:26:53.204 MSK: %LINK-3-UPDOWN: Interface Gi0/3, changed state to down"
            .getBytes(StandardCharsets.UTF_8);
    Posted posted = new Posted(Map.of(SyslogSource.SENDER, "192.0.2.7"), Map.of(), body);
    AlertDraft draft = source.read(posted, "default").accepted().get(0);
    assertThat(draft.labels())
        .containsEntry("host", "192.0.2.7")
        .containsEntry("interface", "Gi0/3");
  }

  @Test
  void aPortThatComesUpEndsItsOwnAlertOnly() {
    String line =
        "<187>4: sw-1: Oct 14 09:26:53: %LINK-3-UPDOWN: Interface Gi0/3, changed state to ";
    AlertDraft down = Bodies.alert(source, line + "down");
    AlertDraft up = Bodies.alert(source, line + "up");
    assertThat(down.labels()).containsEntry("host", "sw-1");
    assertThat(up.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(up.fingerprint()).isEqualTo(down.fingerprint());
    assertThat(Bodies.alert(source, line.replace("0/3", "0/4") + "down").fingerprint())
        .isNotEqualTo(down.fingerprint());
  }

  @Test
  void refusesABodyWithNothingInIt() {
    assertThat(Bodies.refusal(source, " \n")).startsWith("Expected syslog messages in the body");
  }

  @Test
  void cutsAStreamWhereverItsPiecesBegin() {
    byte[] stream = "5 <1>ab<2>line\r\n11 <3>two\nrows<4>end".getBytes(StandardCharsets.UTF_8);
    FrameReader whole = new FrameReader(100);
    FrameReader byByte = new FrameReader(100);
    List<Frame> atOnce = new java.util.ArrayList<>(whole.take(stream));
    atOnce.addAll(whole.end());
    List<Frame> one = new java.util.ArrayList<>();
    for (byte next : stream) {
      one.addAll(byByte.take(new byte[] {next}));
    }
    one.addAll(byByte.end());
    assertThat(texts(atOnce)).containsExactly("<1>ab", "<2>line", "<3>two\nrows", "<4>end");
    assertThat(texts(one)).isEqualTo(texts(atOnce));
  }

  @Test
  void keepsTheBeginningOfWhatIsTooLong() {
    FrameReader reader = new FrameReader(6);
    assertThat(texts(reader.take("<1>abcdefgh\n<2>b\n".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("<1>abc", "<2>b");
  }

  private static List<String> texts(List<Frame> frames) {
    return frames.stream()
        .map(frame -> new String(frame.bytes(), StandardCharsets.UTF_8).strip())
        .toList();
  }
}
