package io.diapason.ingest.source.icinga2;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.checks.CheckNotification;
import io.diapason.ingest.source.checks.EnvironmentText;
import java.util.Set;

/** Icinga 2 in any of the ways in which it can be made to speak. */
public final class Icinga2Source implements Source {

  static final String NAME = "icinga2";

  /** Kinds of the API's event stream that change no state; the words at which they begin. */
  private static final Set<String> SILENT = Set.of("Comment", "Downtime", "Flapping", "Object");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("icinga", "icinga_notifications");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EnvironmentText.each(posted, fields -> one(fields, tenant));
  }

  private static Parsed one(Fields fields, String tenant) {
    String type = fields.text("type");
    if (fields.has("tags.host") || fields.has("object_tags.host")) {
      return ProcessedEvent.read(fields, tenant);
    }
    if (!fields.has("notification_type") && SILENT.stream().anyMatch(type::startsWith)) {
      return Parsed.nothing(type + " changes no state");
    }
    return CheckNotification.read(NAME, fields, tenant);
  }
}
