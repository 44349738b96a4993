package io.diapason.ingest.source.datadog;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.LooseFields;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a notice of an incident or of a security signal, which have variables of their own and
 * carry none of a monitor's.
 */
final class IncidentReader {

  private static final Set<String> OVER = Set.of("resolved", "completed", "archived");

  private IncidentReader() {}

  static boolean isOne(LooseFields said) {
    return !incident(said).isEmpty() || !signal(said).isEmpty();
  }

  static Parsed read(Fields body, LooseFields said, String tenant) {
    String incident = incident(said);
    String status = said.text("incidentstatus").toLowerCase(Locale.ROOT);
    boolean over = OVER.contains(status);
    AlertDraftBuilder draft =
        AlertDraftBuilder.of(DatadogSource.NAME, tenant, body.position())
            .says(over ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .identity("incident", incident)
            .identity("signal", incident.isEmpty() ? signal(said) : "")
            .name(said.text("incidenttitle", "securityrulename", "securitysignaltitle"))
            .summary(said.text("incidenttitle", "securitysignaltitle", "securitysignalmsg"))
            .severity(said.text("incidentseverity", "securitysignalseverity"))
            .host(said.text("hostname", "host"))
            .label("rule", said.text("securityrulename"))
            .annotation("status", status)
            .url(said.text("incidenturl", "link", "url"));
    // A signal is triaged in Datadog, and its webhook tells nobody.
    return Parsed.of(
        incident.isEmpty() ? draft.holdsFor(AlertDraft.NEVER_RESOLVED).build() : draft.build());
  }

  private static String incident(LooseFields said) {
    return FirstText.of(said.text("incidentuuid"), said.text("incidentpublicid", "incidentid"));
  }

  private static String signal(LooseFields said) {
    return said.text("securitysignalid");
  }
}
