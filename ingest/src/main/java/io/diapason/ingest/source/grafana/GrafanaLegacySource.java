package io.diapason.ingest.source.grafana;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import java.util.Set;

/** The alerting of Grafana's dashboards, up to version 10. */
public final class GrafanaLegacySource implements Source {

  static final String NAME = "grafana_legacy";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("grafana_dashboards");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, body -> ByShape.read(body, tenant));
  }
}
