package io.diapason.ingest.source.uptimekuma;

import static io.diapason.ingest.source.Bodies.alert;
import static io.diapason.ingest.source.Bodies.assertSaysNothing;
import static io.diapason.ingest.source.Bodies.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.vocabulary.Severity;
import org.junit.jupiter.api.Test;

class UptimeKumaSourceTest {

  private final UptimeKumaSource source = new UptimeKumaSource();

  @Test
  void resolvesWhatWentDown() {
    String body =
        "{'heartbeat':{'monitorID':4,'status':%s,'time':'2026-01-31 12:00:00.000',"
            + "'important':%s},'monitor':{'id':4,'name':'DB','type':'port','url':'https://',"
            + "'hostname':'db-01','tags':[{'name':'service','value':'shop'}]},'msg':'m'}";
    AlertDraft down = alert(source, body.formatted("0", "true"));
    AlertDraft up = alert(source, body.formatted("1", "true"));

    assertThat(down.labels()).containsEntry("host", "db-01").containsEntry("service", "shop");
    assertThat(up.fingerprint()).isEqualTo(down.fingerprint());
    assertThat(up.endsAt()).isEqualTo(down.startsAt()).hasToString("2026-01-31T12:00:00Z");
    assertThat(alert(source, body.formatted("0", "false")).startsAt()).isNull();
    assertSaysNothing(source, body.formatted("3", "true"));
  }

  @Test
  void takesAnExpiringDomainForAWarning() {
    AlertDraft draft =
        alert(source, "{'msg':'Domain name example.org will expire in 21 days','heartbeat':null}");

    assertThat(draft.name()).isEqualTo("Domain expiry");
    assertThat(draft.severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void refusesWhatHasNoStatusOrAnUnknownOne() {
    assertThat(refusal(source, "{'monitor':{'id':1}}")).contains("heartbeat.status");
    assertThat(refusal(source, "{'heartbeat':{'status':9},'monitor':{'id':1}}"))
        .contains("the number 9");
  }
}
