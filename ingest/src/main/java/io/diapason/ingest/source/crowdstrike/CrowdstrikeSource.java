package io.diapason.ingest.source.crowdstrike;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.util.Set;

/**
 * CrowdStrike Falcon. The event stream puts a detection into an envelope, the data replicator lays
 * it flat, and the alerts API lists it under names with underscores.
 */
public final class CrowdstrikeSource implements Source {

  static final String NAME = "crowdstrike";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("crowdstrike_falcon", "falcon");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, fields -> one(fields, tenant));
  }

  private static Parsed one(Fields fields, String tenant) {
    if (fields.at("resources").isArray()) {
      return EachObject.of(fields.list("resources"), each -> Detection.read(each, tenant));
    }
    String type = fields.text("metadata.eventType", "ExternalApiType", "EventType");
    if (!type.isEmpty() && !type.contains("Detection") && !type.contains("Incident")) {
      return Parsed.nothing("no detection: " + type);
    }
    return Detection.read(opened(fields), tenant);
  }

  private static Fields opened(Fields fields) {
    if (!(fields.at("event") instanceof ObjectNode inside)) {
      return fields;
    }
    ObjectNode event = inside.deepCopy();
    event.set("metadata", fields.at("metadata"));
    return Fields.of(event, fields.position());
  }
}
