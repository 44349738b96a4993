package io.diapason.ingest.source.catalogue;

import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.Sources;
import io.diapason.ingest.source.alertmanager.AlertmanagerSource;
import io.diapason.ingest.source.centreon.CentreonSource;
import io.diapason.ingest.source.checkmk.CheckmkSource;
import io.diapason.ingest.source.icinga2.Icinga2Source;
import io.diapason.ingest.source.nagios.NagiosSource;
import io.diapason.ingest.source.pagerduty.PagerDutySource;
import io.diapason.ingest.source.zabbix.ZabbixSource;
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
    return List.of(
        new AlertmanagerSource(),
        new CentreonSource(),
        new CheckmkSource(),
        new Icinga2Source(),
        new NagiosSource(),
        new PagerDutySource(),
        new ZabbixSource());
  }
}
