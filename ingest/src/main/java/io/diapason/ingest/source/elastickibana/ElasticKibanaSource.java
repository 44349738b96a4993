package io.diapason.ingest.source.elastickibana;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rules of Kibana. */
public final class ElasticKibanaSource implements Source {

  static final String NAME = "elastic_kibana";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("kibana", "elastic");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, fields -> read(fields, tenant));
  }

  private static Parsed read(Fields fields, String tenant) {
    Dotted dotted = new Dotted(fields);
    if (!dotted.text("kibana.alert.uuid", "kibana.alert.rule.name", "signal.rule.name").isEmpty()) {
      return DocumentReader.read(dotted, tenant);
    }
    if (fields.at("alerts").isArray() && !fields.at("alerts").isEmpty()) {
      return EachObject.of(fields.list("alerts"), alert -> read(alert, tenant));
    }
    if (fields.at("alerts.all").isObject() || fields.at("alerts.new").isObject()) {
      return summary(fields, tenant);
    }
    Fields body = fields.has("webhook_body") ? fields.object("webhook_body") : fields;
    return TemplateReader.read(body, tenant);
  }

  /** An action that runs once for many alerts gets them by what became of them. */
  private static Parsed summary(Fields fields, String tenant) {
    List<Fields> alerts = new ArrayList<>(fields.list("alerts.new.data"));
    alerts.addAll(fields.list("alerts.ongoing.data"));
    alerts.addAll(fields.list("alerts.recovered.data"));
    return alerts.isEmpty()
        ? Parsed.nothing("a summary without alerts")
        : EachObject.of(alerts, alert -> read(alert, tenant));
  }
}
