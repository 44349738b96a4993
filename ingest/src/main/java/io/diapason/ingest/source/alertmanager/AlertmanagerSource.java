package io.diapason.ingest.source.alertmanager;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import java.util.Set;

/** Prometheus, vmalert, the Loki ruler and Alertmanager itself, in any of their forms. */
public final class AlertmanagerSource implements Source {

  @Override
  public String name() {
    return AlertmanagerParser.SOURCE;
  }

  @Override
  public Set<String> aliases() {
    return Set.of(
        "prometheus",
        "vmalert",
        "loki",
        "loki_ruler",
        "alertmanager_webhook",
        "alertmanager_api_v2",
        "mimir");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return AlertmanagerParser.recorded(posted.body(), tenant);
  }
}
