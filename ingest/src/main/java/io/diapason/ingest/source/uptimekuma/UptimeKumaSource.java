package io.diapason.ingest.source.uptimekuma;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;

/** Uptime Kuma's webhook, as JSON or as JSON in a form. */
public final class UptimeKumaSource implements Source {

  static final String NAME = "uptime_kuma";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, body -> read(body, tenant));
  }

  private static Parsed read(Fields body, String tenant) {
    boolean notice = !body.has("heartbeat") && !body.has("monitor") && body.has("msg");
    return notice ? ExpiryNotice.read(body, tenant) : new HeartbeatReader(body, tenant).read();
  }
}
