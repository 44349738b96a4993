package io.diapason.ingest.source.elasticwatcher;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.normalize.MessageTemplate;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the context of a watch, or its payload alone: the answer to its search. */
final class WatchReader {

  private static final Pattern DATE = Pattern.compile("[-_.]?\\d{4}([-.]\\d{2}){1,2}.*$");

  private WatchReader() {}

  static Parsed read(Fields body, Map<String, String> query, String tenant) {
    Fields context = body.at("ctx").isObject() ? body.object("ctx") : body;
    Fields payload = context.at("payload").isObject() ? context.object("payload") : context;
    Fields hit = payload.object("hits.hits.0");
    String watch = watch(context, query);
    String index = DATE.matcher(hit.text("_index")).replaceFirst("");
    boolean over = context.text("status", "state").matches("(?i)resolved|recovered|ok");
    String said = context.text("message", "text", "summary");
    boolean unnamed = watch.isEmpty() && index.isEmpty();
    if (unnamed && said.isEmpty() && !payload.has("hits") && !payload.has("aggregations")) {
      context.required("the id of the watch, or what it found", "watch_id");
      return context.refused();
    }
    return Parsed.of(
        AlertDraftBuilder.of(ElasticWatcherSource.NAME, tenant, body.position())
            .says(over ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .identity("watch", watch)
            .identity("index", watch.isEmpty() ? index : "")
            .identity("text", unnamed ? MessageTemplate.withoutValues(said) : "")
            .identity("host", context.text("metadata.host", "host"))
            .name(context.text("metadata.name"), watch, "Watch of Elasticsearch")
            .severity(context.text("metadata.severity", "severity", "level", "metadata.priority"))
            .summary(said, found(payload, index))
            .host(context.text("metadata.host", "host"), source(hit, "host"))
            .service(context.text("metadata.service", "service"), source(hit, "service"))
            .label("watch", watch)
            .label("index", index)
            .label("team", context.text("metadata.team"))
            .annotations(context.flat("metadata"))
            .annotation("hits", total(payload))
            .startsAt(context.time("execution_time", "trigger.triggered_time", "triggered_time"))
            .url(context.text("url", "metadata.url", "metadata.link"))
            .holdsFor(AlertDraft.NEVER_RESOLVED)
            .build());
  }

  /** A payload alone does not name its watch; the address of the action can. */
  private static String watch(Fields context, Map<String, String> query) {
    String given = context.text("watch_id", "watchId", "watch", "metadata.watch_id", "name");
    return given.isEmpty() ? query.getOrDefault("watch", "") : given;
  }

  private static String source(Fields hit, String what) {
    return hit.text("_source." + what + ".name", "_source." + what);
  }

  private static String found(Fields payload, String index) {
    String total = total(payload);
    return total.isEmpty() ? "" : total + " found" + (index.isEmpty() ? "" : " in " + index);
  }

  private static String total(Fields payload) {
    JsonNode total = payload.at("hits.total");
    return (total.isObject() ? total.path("value") : total).asText("");
  }
}
