package io.diapason.ingest.source.checkmk;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.checks.CheckNotification;
import io.diapason.ingest.source.checks.EnvironmentText;
import java.util.Set;

/**
 * Checkmk, whose notification scripts find everything in variables {@code NOTIFY_…} and post what
 * they like. The kind of the notification decides, not the state: a widely used script says {@code
 * UP} of a service that recovered.
 */
public final class CheckmkSource implements Source {

  @Override
  public String name() {
    return "checkmk";
  }

  @Override
  public Set<String> aliases() {
    return Set.of("check_mk");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EnvironmentText.each(posted, fields -> CheckNotification.read(name(), fields, tenant));
  }
}
