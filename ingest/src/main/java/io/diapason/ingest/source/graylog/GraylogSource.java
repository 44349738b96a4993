package io.diapason.ingest.source.graylog;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;
import java.util.Set;

/** Events of Graylog. It never says that something is over. */
public final class GraylogSource implements Source {

  private static final String NAME = "graylog";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("extra_graylog");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(
        posted, body -> body.has("check_result") ? callback(body, tenant) : event(body, tenant));
  }

  private static Parsed event(Fields body, String tenant) {
    String title =
        body.required(
            "the title of the event definition", "event_definition_title", "event.message");
    String definition =
        body.required(
            "the id of the event definition", "event_definition_id", "event.event_definition_id");
    if (!body.isSound()) {
      return body.refused();
    }
    if (body.text("event_definition_type").startsWith("test-dummy")) {
      return Parsed.nothing("a test of the notification");
    }
    return Parsed.of(
        AlertDraftBuilder.of(NAME, tenant, body.position())
            .identity("definition", definition)
            .identity("key", body.text("event.key", "event.key_tuple"))
            .name(title)
            .severity(priority(body.at("event.priority").asInt(2)))
            .summary(body.text("event.message"))
            .host(
                body.text(
                    "event.group_by_fields.source",
                    "event.fields.host",
                    "event.fields.source",
                    "backlog.0.source"))
            .service(body.text("event.group_by_fields.service", "event.fields.service"))
            .label("key", body.text("event.key"))
            .annotation("description", body.text("event_definition_description"))
            .annotations(body.texts("event.fields"))
            .annotation("backlog", body.text("backlog.0.message"))
            .startsAt(body.time("event.timestamp", "event.timestamp_processing"))
            .url(body.text("event.replay_info.url", "http_external_uri"))
            .holdsFor(AlertDraft.NEVER_RESOLVED)
            .build());
  }

  private static Severity priority(int priority) {
    if (priority >= 4) {
      return Severity.CRITICAL;
    }
    return switch (priority) {
      case 3 -> Severity.ERROR;
      case 2 -> Severity.WARNING;
      default -> Severity.INFO;
    };
  }

  private static Parsed callback(Fields body, String tenant) {
    if (body.text("check_result.triggered").equals("false")) {
      return Parsed.nothing("a condition that was not met");
    }
    Fields condition = body.object("check_result.triggered_condition");
    String name = body.text("check_result.triggered_condition.title", "stream.title");
    return Parsed.of(
        AlertDraftBuilder.of(NAME, tenant, body.position())
            .identity("stream", body.text("stream.id"))
            .identity("condition", condition.text("id"))
            .name(name, condition.text("type"))
            .summary(body.text("check_result.result_description"))
            .host(body.text("check_result.matching_messages.0.source"))
            .label("stream", body.text("stream.title"))
            .label("condition", condition.text("type"))
            .annotation("message", body.text("check_result.matching_messages.0.message"))
            .annotation("description", condition.text("description"))
            .startsAt(body.time("check_result.triggered_at"))
            .holdsFor(AlertDraft.NEVER_RESOLVED)
            .build());
  }
}
