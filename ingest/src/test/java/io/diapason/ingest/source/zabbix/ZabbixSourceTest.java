package io.diapason.ingest.source.zabbix;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class ZabbixSourceTest {

  private final ZabbixSource source = new ZabbixSource();

  @Test
  void takesMacrosThatWereNotFilledInForNotSaid() {
    AlertDraft draft =
        alert(
            source,
            "{'EventID':'77','EventName':'Disk full','EventValue':'1','Hostname':'*UNKNOWN*',"
                + "'HostIP':'10.0.0.1','EventTags':'{EVENT.TAGSJSON}',"
                + "'EventUpdateAction':'{EVENT.UPDATE.ACTION}',"
                + "'recovery_ts':'{EVENT.RECOVERY.DATE} {EVENT.RECOVERY.TIME}'}");

    assertThat(draft.says()).isEqualTo(AlertDraft.Says.FIRING);
    assertThat(draft.name()).isEqualTo("Disk full");
    assertThat(draft.labels()).containsEntry("host", "10.0.0.1").doesNotContainKey("check");
    assertThat(draft.annotations().values()).noneMatch(text -> text.contains("{"));
  }

  @Test
  void takesTheStateFromTheSubjectWhenNothingElseSaysIt() {
    AlertDraft problem = alert(source, "{'event_id':'5','subject':'Problem: Disk full'}");
    AlertDraft over = alert(source, "{'event_id':'5','subject':'Resolved in 1m 5s: Disk full'}");

    assertThat(over.says()).isEqualTo(AlertDraft.Says.RESOLVED);
    assertThat(over.name()).isEqualTo(problem.name()).isEqualTo("Disk full");
    assertThat(over.fingerprint()).isEqualTo(problem.fingerprint());
  }

  @Test
  void readsTagsInEachOfTheirForms() {
    for (String tags :
        new String[] {
          "[{'tag':'service','value':'shop'}]", "{'service':['shop']}", "'service:shop, abc'"
        }) {
      AlertDraft draft = alert(source, "{'event_name':'x','value':1,'event_tags':" + tags + "}");
      assertThat(draft.labels()).containsEntry("service", "shop");
    }
  }

  @Test
  void gradesByTheNumberBeforeTheWord() {
    String body = "{'event_name':'x','event_nseverity':5,'event_severity':'Авария'}";

    assertThat(alert(source, body).severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void refusesWhatHasNoNameOrAnUnknownState() {
    assertThat(refusal(source, "{'event_id':'1','event_name':'{EVENT.NAME}','value':'1'}"))
        .contains("eventname", "{EVENT.NAME}", "not filled in");
    assertThat(refusal(source, "{'event_name':'x','event_value':'7'}")).contains("event_value");
  }
}
