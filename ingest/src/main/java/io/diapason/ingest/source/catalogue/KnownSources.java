package io.diapason.ingest.source.catalogue;

import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.Sources;
import io.diapason.ingest.source.alertmanager.AlertmanagerSource;
import io.diapason.ingest.source.pagerduty.PagerDutySource;
import java.util.List;

/** The sources that come with the product. */
public final class KnownSources {

  private static final Sources ALL = new Sources(list());

  private KnownSources() {}

  /** All of them. */
  public static Sources all() {
    return ALL;
  }

  private static List<Source> list() {
    return List.of(new AlertmanagerSource(), new PagerDutySource());
  }
}
