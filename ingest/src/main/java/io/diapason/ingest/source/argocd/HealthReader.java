package io.diapason.ingest.source.argocd;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.Severity;
import java.util.Locale;

/** Reads what Argo CD says of an application's health. */
final class HealthReader {

  private HealthReader() {}

  static Parsed read(Application application, Fields body, String tenant) {
    String health = application.health().toLowerCase(Locale.ROOT);
    if (health.equals("progressing") || health.equals("suspended")) {
      return Parsed.nothing("an application that is " + health);
    }
    boolean healthy = health.equals("healthy");
    Fields fields = application.fields();
    return Parsed.of(
        AlertDraftBuilder.of(ArgocdSource.NAME, tenant, body.position())
            .says(healthy ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .identity("cluster", fields.text("destination", "spec.destination.server"))
            .identity("namespace", fields.text("namespace", "metadata.namespace"))
            .identity("application", application.name())
            .name("Application unhealthy")
            .severity(health.equals("degraded") ? Severity.ERROR : Severity.WARNING)
            .summary(application.name() + " is " + health)
            .service(application.name())
            .label("project", fields.text("project", "spec.project"))
            .label("namespace", fields.text("destNamespace", "spec.destination.namespace"))
            .annotation("revision", application.revision())
            .annotation("message", fields.text("message", "status.health.message"))
            .startsAt(healthy ? null : fields.time("changedAt", "status.health.lastTransitionTime"))
            .endsAt(healthy ? fields.time("changedAt", "status.health.lastTransitionTime") : null)
            .url(application.url())
            .build());
  }
}
