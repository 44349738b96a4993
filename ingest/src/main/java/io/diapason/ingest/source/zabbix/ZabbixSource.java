package io.diapason.ingest.source.zabbix;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import java.util.Set;

/** Zabbix. There is no one body: each media type's script names the macros as it likes. */
public final class ZabbixSource implements Source {

  static final String NAME = "zabbix";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("zabbix_webhook");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, fields -> new ZabbixEvent(fields, tenant).read());
  }
}
