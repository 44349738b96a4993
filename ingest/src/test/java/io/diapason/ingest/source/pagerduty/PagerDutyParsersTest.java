package io.diapason.ingest.source.pagerduty;

import static io.diapason.ingest.Payloads.payload;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.ChangeDraft;
import io.diapason.ingest.source.Rejection;
import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Receipt;
import io.diapason.vocabulary.Severity;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagerDutyParsersTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void readsATrigger() {
    AlertDraft draft = draftOf("pagerduty/trigger.json");

    assertThat(draft.name()).isEqualTo("ReplicationLag");
    assertThat(draft.severity()).isEqualTo(Severity.ERROR);
    assertThat(draft.summary()).isEqualTo("Replication of db-1 lags by 90 s");
    assertThat(draft.startsAt()).isEqualTo("2026-03-01T10:00:00.315Z");
    assertThat(draft.labels())
        .containsEntry("service", "postgres")
        .containsEntry("host", "db-1.example.org")
        .containsEntry("group", "prod-data");
    assertThat(draft.annotations())
        .containsEntry("lag", "90 s")
        .containsEntry("load avg", "0.75")
        .containsEntry("peers[0]", "db-2")
        .containsEntry("peers[1].name", "db-3");
    assertThat(draft.generatorUrl()).isEqualTo("https://watcher.example.org/checks/7");
  }

  @Test
  void aResolveFindsItsTrigger() {
    AlertDraft resolve = draftOf("pagerduty/resolve.json");

    assertThat(resolve.fingerprint()).isEqualTo(draftOf("pagerduty/trigger.json").fingerprint());
    AlertEvent event = resolve.stamp(new Receipt("d-test", 1), NOON);
    assertThat(event.kind()).isEqualTo(AlertEvent.Kind.RESOLVED);
    assertThat(event.endsAt()).isEqualTo(NOON);
  }

  @Test
  void keepsTheRoutingKeyToItself() {
    String key = "0123456789abcdef0123456789abcdef";

    assertThat(draftOf("pagerduty/trigger.json").toString()).doesNotContain(key);
    String kept = new String(RoutingKey.redact(payload("pagerduty/trigger.json")), UTF_8);
    assertThat(kept).doesNotContain(key).contains("\"routing_key\": \"(redacted)\"");
    assertThat(new String(RoutingKey.redact(bytes("{'routing_key':'" + key)), UTF_8))
        .doesNotContain(key);
  }

  @Test
  void makesTheSameDedupKeyForTheSameBody() {
    byte[] body =
        bytes(
            "{'routing_key':'k','event_action':'trigger','payload':"
                + "{'summary':'s','source':'h','severity':'info'}}");

    Enqueued first = EnqueueParser.parse(body, "default");

    assertThat(first.dedupKey()).hasSize(32);
    assertThat(EnqueueParser.parse(body, "default").dedupKey()).isEqualTo(first.dedupKey());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense | NOT_JSON | in the body",
        "[] | WRONG_TYPE | in the body, but found a list",
        "{'event_action':'resolve','dedup_key':'d'} | MISSING_FIELD | in routing_key, but found nothing",
        "{'routing_key':'k','event_action':'resolve'} | MISSING_FIELD | in dedup_key, but found nothing",
        "{'routing_key':'k','event_action':'poke','dedup_key':'d','payload':{'summary':'s','source':'h','severity':'info'}} | BAD_VALUE | in event_action, but found 'poke'",
        "{'routing_key':'k','event_action':'trigger','payload':{'source':'h','severity':'info'}} | MISSING_FIELD | in payload.summary",
        "{'routing_key':'k','event_action':'trigger','payload':{'summary':5,'source':'h','severity':'info'}} | WRONG_TYPE | the number 5",
        "{'routing_key':'k','event_action':'trigger','payload':{'summary':'s','source':'h','severity':'bad'}} | BAD_VALUE | in payload.severity, but found 'bad'",
      })
  void namesWhatIsWrongWithAnEvent(String body, Rejection.Reason reason, String message) {
    Enqueued enqueued = EnqueueParser.parse(bytes(body), "default");

    assertThat(enqueued.draft()).isNull();
    assertThat(enqueued.problems().get(0).reason()).isEqualTo(reason);
    assertThat(enqueued.problems().get(0).message()).contains(message);
  }

  @Test
  void cutsAnOverlongSummary() {
    String body =
        "{'routing_key':'k','event_action':'trigger','payload':{'summary':'"
            + "s".repeat(3000)
            + "','source':'h','severity':'info'}}";

    AlertDraft draft = EnqueueParser.parse(bytes(body), "default").draft();

    assertThat(draft).isNotNull();
    assertThat(draft.summary()).hasSize(1024);
  }

  @Test
  void readsAChange() {
    ChangeDraft draft = ChangeParser.parse(payload("pagerduty/change.json"), "default").draft();

    assertThat(draft)
        .isEqualTo(
            new ChangeDraft(
                "default",
                Instant.parse("2026-03-01T09:58:00.315Z"),
                "220",
                "checkout",
                "deployment",
                "Build Success: raise the snapshot timeout",
                "https://ci.example.org/builds/220"));
  }

  @Test
  void aChangeWithoutDetailsIsOnItsSource() {
    ChangeDraft draft =
        ChangeParser.parse(
                bytes("{'routing_key':'k','payload':{'summary':'s','source':'db-1'}}"), "default")
            .draft();

    assertThat(draft).isNotNull();
    assertThat(draft.ci()).isEqualTo("db-1");
    assertThat(draft.id()).hasSize(32);
    assertThat(draft.at()).isNull();
  }

  private static AlertDraft draftOf(String name) {
    AlertDraft draft = EnqueueParser.parse(payload(name), "default").draft();
    assertThat(draft).isNotNull();
    return draft;
  }

  private static byte[] bytes(String text) {
    return text.replace('\'', '"').getBytes(UTF_8);
  }
}
