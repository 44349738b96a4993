package io.diapason.ingest.source.grafana;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;

/**
 * Chooses the reader by what a body holds: on an upgrade Grafana turns its alerting over, and the
 * address of the contact point stays what it was.
 */
final class ByShape {

  private ByShape() {}

  static Parsed read(Fields body, String tenant) {
    boolean legacy = !body.has("alerts") && (body.has("ruleId") || body.has("ruleName"));
    return legacy ? new LegacyReader(body, tenant).read() : new UnifiedReader(body, tenant).read();
  }
}
