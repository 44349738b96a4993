package io.diapason.ingest.source.splunkobservability;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import java.util.Set;

/** Splunk Observability Cloud's webhook integration, with its default payload. */
public final class SplunkObservabilitySource implements Source {

  static final String NAME = "splunk_observability";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("signalfx");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, body -> new IncidentReader(body, tenant).read());
  }
}
