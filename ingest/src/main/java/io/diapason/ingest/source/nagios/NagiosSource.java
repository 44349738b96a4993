package io.diapason.ingest.source.nagios;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.checks.CheckNotification;
import io.diapason.ingest.source.checks.EnvironmentText;
import java.util.Set;

/**
 * Nagios, whose notification command posts its macros: as JSON, as a form, or as the environment;
 * and what agents send to its NRDP, a list of results of checks. Macros may keep their dollar
 * signs, their prefix {@code NAGIOS_} and any case.
 */
public final class NagiosSource implements Source {

  @Override
  public String name() {
    return "nagios";
  }

  @Override
  public Set<String> aliases() {
    return Set.of("naemon", "nagios_xi", "opsview");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EnvironmentText.each(
        posted,
        fields ->
            fields.at("checkresults").isArray()
                ? EachObject.of(fields.list("checkresults"), check -> one(check, tenant))
                : one(fields, tenant));
  }

  private Parsed one(Fields fields, String tenant) {
    return CheckNotification.read(name(), fields, tenant);
  }
}
