package io.diapason.ingest.source.centreon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.checks.CheckNotification;
import io.diapason.ingest.source.checks.EnvironmentText;
import java.util.Set;

/**
 * Centreon. Its stream connectors write one event in the form of whomever they were made for; those
 * for Splunk put it into an envelope and send many in a row.
 */
public final class CentreonSource implements Source {

  @Override
  public String name() {
    return "centreon";
  }

  @Override
  public Set<String> aliases() {
    return Set.of();
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EnvironmentText.each(
        posted, fields -> CheckNotification.read(name(), opened(fields), tenant));
  }

  /** The connector for Canopsis calls a host a component, and a service a resource of it. */
  private static Fields component(Fields fields) {
    ObjectNode event = fields.node().deepCopy();
    event.set("hostname", fields.at("component"));
    if (fields.has("resource")) {
      event.set("service", fields.at("resource"));
    }
    event.remove("event_type"); // Says "check" where others say what is meant: host or service.
    return Fields.of(event, fields.position());
  }

  /** The event without its envelope, whose host is the poller and not the one concerned. */
  private static Fields opened(Fields fields) {
    if (!(fields.at("event") instanceof ObjectNode inside)) {
      return fields.has("component") ? component(fields) : fields;
    }
    ObjectNode event = inside.deepCopy();
    if (fields.has("time")) {
      event.set("time", fields.at("time"));
    }
    if (fields.has("host")) {
      event.set("poller", fields.at("host"));
    }
    return Fields.of(event, fields.position());
  }
}
