package io.diapason.ingest.source.servicenowem;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.util.Set;

/**
 * Events as they are posted to ServiceNow's {@code /api/global/em/jsonv2}: a list of records. Each
 * is judged by itself, so a bad one costs its neighbours nothing.
 */
public final class ServicenowEmSource implements Source {

  static final String NAME = "servicenow_em";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("servicenow", "servicenow_event_management", "em_jsonv2");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, fields -> one(fields, tenant));
  }

  private static Parsed one(Fields fields, String tenant) {
    if (!fields.at("records").isArray()) {
      return EventRecord.read(fields, tenant);
    }
    return fields.at("records").isEmpty()
        ? Parsed.nothing("a body without records")
        : EachObject.of(fields.list("records"), each -> EventRecord.read(each, tenant));
  }
}
