package io.diapason.ingest.source.splunk;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.HostName;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.util.Map;
import java.util.Set;

/**
 * Splunk Enterprise and Splunk Cloud. A search tells that it found something, with the first of the
 * rows that it found, and never that it found nothing any more.
 */
public final class SplunkSource implements Source {

  private static final String NAME = "splunk";
  private static final Set<String> PLACES = Set.of("device", "instance", "pod", "node", "job");
  private static final Set<String> KEPT_AS_LABELS =
      Set.of("sourcetype", "source", "index", "environment", "env", "region", "team", "app");
  private static final int LONGEST_LABEL = 256;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("splunk_enterprise", "splunk_cloud");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, body -> read(body, tenant));
  }

  private static Parsed read(Fields body, String tenant) {
    String search = body.text("search_name", "searchName");
    if (search.isEmpty() && !body.has("result") && !body.has("sid")) {
      body.required("the name of the search", "search_name");
      return body.refused();
    }
    Map<String, String> row = body.texts("result");
    String host = host(row);
    String link = body.text("results_link", "link");
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(NAME, tenant, body.position())
            .identity("splunk", HostName.ofUrl(link))
            .identity("app", body.text("app"))
            // A search without a name is somebody's own; all that stays of it is the owner.
            .identity("search", FirstText.of(search, body.text("owner")))
            .identity("host", host)
            .identity("service", service(row))
            .identity("source", row.getOrDefault("source", ""))
            .identity("sourcetype", row.getOrDefault("sourcetype", ""))
            .name(search, unnamed(body))
            .summary(summary(row, FirstText.of(search, unnamed(body))))
            .severity(severity(row))
            .host(host)
            .service(service(row))
            .label("app", body.text("app"))
            .label("owner", body.text("owner"))
            .annotation("sid", body.text("sid"))
            .startsAt(body.time("result._time", "result.time", "trigger_time"))
            .url(link.contains("://") ? link : "")
            // A search that finds nothing any more says nothing.
            .holdsFor(AlertDraft.NEVER_RESOLVED);
    row.forEach((field, text) -> put(draft, field, text));
    return Parsed.of(draft.build());
  }

  private static String host(Map<String, String> row) {
    return FirstText.of(row.get("host"), row.get("dest"), row.get("orig_host"), row.get("dvc"));
  }

  /** IT Service Intelligence calls it otherwise. */
  private static String service(Map<String, String> row) {
    return FirstText.of(row.get("service"), row.get("service_name"));
  }

  private static String unnamed(Fields body) {
    String app = body.text("app");
    return app.isEmpty() ? "Unnamed search" : "Unnamed search of " + app;
  }

  private static String summary(Map<String, String> row, String name) {
    String text = FirstText.of(row.get("message"), row.get("description"), row.get("_raw"));
    return text.isEmpty() ? name : name + ": " + text;
  }

  private static String severity(Map<String, String> row) {
    return FirstText.of(
        row.get("severity_label"),
        row.get("severity"),
        row.get("urgency"),
        row.get("priority"),
        row.get("log_level"));
  }

  /** Few columns say where; the others are what was found. */
  private static void put(AlertDraftBuilder draft, String field, String text) {
    boolean label = PLACES.contains(field) || KEPT_AS_LABELS.contains(field);
    if (label && text.length() <= LONGEST_LABEL) {
      draft.label(field, text);
    } else {
      draft.annotation(field, text);
    }
  }
}
