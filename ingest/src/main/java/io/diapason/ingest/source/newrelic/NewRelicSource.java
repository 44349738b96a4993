package io.diapason.ingest.source.newrelic;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.util.Set;

/** New Relic, through workflows and through the channels that were there before. */
public final class NewRelicSource implements Source {

  static final String NAME = "newrelic";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("new_relic");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, body -> read(body, tenant));
  }

  private static Parsed read(Fields body, String tenant) {
    if (body.has("deployment")) {
      return DeploymentReader.read(body.embedded("deployment"), tenant);
    }
    if (body.embedded("alert").has("alert_url")) {
      return OldAlertReader.read(body.embedded("alert"), tenant);
    }
    return body.has("alert_url") && !body.has("current_state")
        ? OldAlertReader.read(body, tenant)
        : new IssueReader(body, tenant).read();
  }
}
