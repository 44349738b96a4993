package io.diapason.ingest.source.generic;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.read;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.vocabulary.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GenericSourceTest {

  @Test
  void readsTheReportOfABackupProgram() {
    GenericSource source = new GenericSource(Mappings.BACKUP);
    List<AlertDraft> drafts = read(source, backup("Failed")).accepted();

    assertThat(drafts).hasSize(2);
    AlertDraft failed = drafts.get(0);
    assertThat(failed.source()).isEqualTo("generic_backup");
    assertThat(failed.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(failed.summary()).isEqualTo("Databases: disk full");
    assertThat(failed.labels()).containsEntry("host", "bkp01");
    assertThat(failed.startsAt()).isEqualTo("2025-10-14T01:00:00Z");
    assertThat(failed.generatorUrl()).isEqualTo("https://bkp01/r/9#7");
    assertThat(drafts.get(1).says()).isEqualTo(AlertDraft.Says.RESOLVED);

    AlertDraft repaired = read(source, backup("Success")).accepted().get(0);
    assertThat(repaired.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(repaired.fingerprint()).isEqualTo(failed.fingerprint());
    assertThat(repaired.fingerprint()).isNotEqualTo(drafts.get(1).fingerprint());
  }

  @Test
  void readsTheFormOfAScriptThatNeverResolves() {
    String form = "job=rotate&subject=Cron+%3Croot%40web01%3E&output=no+space&at=1760426813";

    AlertDraft draft = alert(new GenericSource(Mappings.CRON), form);

    assertThat(draft.name()).isEqualTo("Cron job rotate fails");
    assertThat(draft.severity()).isEqualTo(Severity.ERROR);
    assertThat(draft.labels()).containsEntry("host", "web01");
    assertThat(draft.startsAt()).isEqualTo("2025-10-14T07:26:53Z");
    assertThat(draft.holdsFor()).isEqualTo(AlertDraft.NEVER_RESOLVED);
  }

  @Test
  void readsTheStatesOfAPowerSupply() {
    byte[] body =
        ("{\"site\":\"fra1\",\"time_ms\":1760426813201,\"ups\":{\"a\":{\"state\":2,\"minutes\":7},"
                + "\"b\":{\"state\":0,\"minutes\":90}}}")
            .getBytes(StandardCharsets.UTF_8);

    Parsed parsed =
        new GenericSource(Mappings.POWER)
            .read(new Posted(Map.of(), Map.of("team", "facility"), body), "default");

    assertThat(parsed.accepted())
        .extracting(AlertDraft::says)
        .containsExactly(AlertDraft.Says.FIRING, AlertDraft.Says.RESOLVED);
    AlertDraft draft = parsed.accepted().get(0);
    assertThat(draft.summary()).isEqualTo("a has 7 minutes left");
    assertThat(draft.labels()).containsEntry("device", "a").containsEntry("team", "facility");
    assertThat(draft.startsAt()).isEqualTo("2025-10-14T07:26:53.201Z");
  }

  @Test
  void refusesOneElementAndTakesItsNeighbour() {
    Parsed parsed =
        read(
            new GenericSource(Mappings.BACKUP),
            "{'report':{'server':'x','jobs':[{'id':1,'result':'Odd'},{'id':2,'result':'Failed'}]}}");

    assertThat(parsed.accepted()).hasSize(1);
    assertThat(parsed.rejections()).hasSize(1);
    assertThat(parsed.rejections().get(0).message())
        .isEqualTo("Expected a declared word from the expression in status, but found 'odd'");
    assertThat(parsed.rejections().get(0).position().index()).isZero();
  }

  @Test
  void namesTheExpressionThatFindsNothingOrFails() {
    assertThat(refusal(new GenericSource(Mappings.BACKUP), "{'other':1}"))
        .isEqualTo("Expected alerts where the expression in forEach points, but found nothing");
    assertThat(refusal(new GenericSource(Mappings.of("title", "")), "{'other':1}"))
        .isEqualTo(
            "Expected the name of the alert from the expression in alertName, but found nothing");
    assertThat(refusal(new GenericSource(Mappings.of("$lowercase(title)", "")), "{'title':1}"))
        .startsWith("Expected an answer from the expression in alertName, but Argument");
  }

  @Test
  void saysNothingOfAnEmptyList() {
    assertSaysNothing(new GenericSource(Mappings.of("title", "")), "[]");
  }

  private static String backup(String result) {
    return "{'report':{'server':'BKP01','link':'https://bkp01/r/9','jobs':["
        + "{'id':7,'name':'Databases','type':'full','result':'"
        + result
        + "','message':'disk full','started':'2025-10-14T01:00:00Z'},"
        + "{'id':8,'name':'Files','type':'full','result':'Success','message':''},"
        + "{'id':9,'name':'Mail','result':'Skipped'}]}}";
  }
}
