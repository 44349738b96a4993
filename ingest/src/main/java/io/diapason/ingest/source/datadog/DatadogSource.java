package io.diapason.ingest.source.datadog;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;

/** Datadog's monitors, through its webhooks integration. */
public final class DatadogSource implements Source {

  static final String NAME = "datadog";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, body -> new MonitorReader(body, tenant).read());
  }
}
