package io.diapason.ingest.source.splunkoncall;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import java.util.Set;

/** Whoever speaks to Splunk On-Call's REST endpoint. */
public final class SplunkOnCallSource implements Source {

  static final String NAME = "splunk_oncall";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("victorops", "splunk_on_call");
  }

  /** The key of the integration, and then the routing key: {@code …/KEY/ROUTING}. */
  @Override
  public boolean hasKeyInAddress() {
    return true;
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, body -> new EntityReader(body, tenant).read());
  }
}
