package io.diapason.ingest.source.gcpmonitoring;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import java.util.Set;

/** Google Cloud Monitoring's webhook channel. */
public final class GcpMonitoringSource implements Source {

  static final String NAME = "gcp_monitoring";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("gcp", "google_cloud_monitoring", "stackdriver");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, body -> new IncidentReader(body, tenant).read());
  }
}
