package io.diapason.ingest.source.gcpmonitoring;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.BodyReader;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
    return EachObject.of(posted, body -> new IncidentReader(opened(body), tenant).read());
  }

  /** A topic of Pub/Sub that pushes wraps the notification, in base64. */
  private static Fields opened(Fields body) {
    String data = body.text("message.data");
    if (body.has("incident") || data.isEmpty()) {
      return body;
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(data);
      String text = new String(bytes, StandardCharsets.UTF_8);
      return Fields.of(BodyReader.embedded(text), body.position());
    } catch (IllegalArgumentException e) {
      return body;
    }
  }
}
