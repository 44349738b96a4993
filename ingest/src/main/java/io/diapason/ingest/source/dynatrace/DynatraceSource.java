package io.diapason.ingest.source.dynatrace;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;

/** Dynatrace's problems, through its custom integration. */
public final class DynatraceSource implements Source {

  static final String NAME = "dynatrace";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, body -> new ProblemReader(body, tenant).read());
  }
}
