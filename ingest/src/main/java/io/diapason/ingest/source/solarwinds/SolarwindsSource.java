package io.diapason.ingest.source.solarwinds;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import java.util.Set;

/** SolarWinds. One action of an alert posts its trigger, another one its reset. */
public final class SolarwindsSource implements Source {

  static final String NAME = "solarwinds";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("solar_winds", "orion");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, fields -> new OrionAlert(fields, tenant).read());
  }
}
