package io.diapason.ingest.source.netdata;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.util.Set;

/** Netdata, told apart by the fields that only one of its forms has. */
public final class NetdataSource implements Source {

  static final String NAME = "netdata";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("netdata_cloud", "netdata_agent");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    if (posted.query().containsKey("crc_token")) {
      return challenge();
    }
    return EachObject.of(posted, fields -> one(fields, tenant));
  }

  private static Parsed one(Fields fields, String tenant) {
    if (fields.has("crc_token")) {
      return challenge();
    }
    if (fields.has("status.reachable") || fields.has("status.text")) {
      return Reachability.read(fields, tenant);
    }
    boolean alarm = fields.has("alert") || fields.has("name") || fields.has("event");
    if (fields.has("token") && !alarm) {
      // Whoever sets the webhook up has to copy the token of the test into Netdata Cloud.
      return Parsed.nothing("a test of Netdata Cloud; its token is " + fields.text("token"));
    }
    return new NetdataAlarm(AlarmFacts.of(fields), fields, tenant).read();
  }

  /** The answer would be signed with the secret of the integration, which no parser may know. */
  private static Parsed challenge() {
    return Parsed.nothing("a challenge of Netdata Cloud");
  }
}
