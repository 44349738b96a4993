package io.diapason.ingest.source.wazuh;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.util.List;
import java.util.Set;

/** Wazuh. It tells what happened, and never that it is over. */
public final class WazuhSource implements Source {

  static final String NAME = "wazuh";

  /** Around the alert the indexer, Shuffle and hand-made integrations put an envelope. */
  private static final List<String> ENVELOPES = List.of("_source", "all_fields", "alert");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("ossec");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, fields -> one(fields, tenant));
  }

  private static Parsed one(Fields fields, String tenant) {
    for (String envelope : ENVELOPES) {
      if (fields.at(envelope).isObject() && !fields.at("rule").isObject()) {
        return WazuhAlert.read(fields.object(envelope), tenant);
      }
    }
    return fields.at("rule").isObject()
        ? WazuhAlert.read(fields, tenant)
        : WazuhMessage.read(fields, tenant);
  }
}
