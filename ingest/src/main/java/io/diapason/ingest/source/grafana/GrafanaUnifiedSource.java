package io.diapason.ingest.source.grafana;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import java.util.Set;

/** Grafana's alerting as it is since version 8. */
public final class GrafanaUnifiedSource implements Source {

  static final String NAME = "grafana_unified";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("grafana", "grafana_alerting");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, body -> ByShape.read(body, tenant));
  }
}
