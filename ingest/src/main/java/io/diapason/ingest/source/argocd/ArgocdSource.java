package io.diapason.ingest.source.argocd;

import io.diapason.ingest.normalize.ShortRevision;
import io.diapason.ingest.source.ChangeDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.util.Locale;
import java.util.Set;

/** Notifications of Argo CD. */
public final class ArgocdSource implements Source {

  static final String NAME = "argocd";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("argo", "argo_cd");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    String revision = posted.query().getOrDefault("revision", "");
    return EachObject.of(posted, body -> read(body, revision, tenant));
  }

  private static Parsed read(Fields body, String revision, String tenant) {
    if (body.has("context") && body.has("state") && !body.has("app")) {
      return status(body, revision, tenant);
    }
    Application application = Application.of(body);
    if (!body.isSound()) {
      return body.refused();
    }
    if (application.isAboutHealth()) {
      return HealthReader.read(application, body, tenant);
    }
    return application.phase().isEmpty()
        ? Parsed.nothing("an application that nothing is done to")
        : sync(application, tenant);
  }

  /** All phases of one synchronisation began at the same time. */
  private static Parsed sync(Application application, String tenant) {
    Fields fields = application.fields();
    String began = fields.text(Application.paths("startedAt", "operationState.startedAt"));
    return Parsed.of(
        new ChangeDraft(
            tenant,
            fields.time(
                Application.paths(
                    "finishedAt",
                    "operationState.finishedAt",
                    "startedAt",
                    "operationState.startedAt")),
            application.name() + "@" + application.revision() + "/" + began,
            application.name(),
            "deployment",
            application.name()
                + ": synchronisation with "
                + ShortRevision.of(application.revision())
                + " "
                + application.phase().toLowerCase(Locale.ROOT),
            application.url()));
  }

  /**
   * The template of Argo's documentation, made for GitHub's commit statuses. The revision stands in
   * the address there, so that without it all synchronisations of an application are one change.
   */
  private static Parsed status(Fields body, String revision, String tenant) {
    String context = body.text("context");
    String name = context.substring(context.lastIndexOf('/') + 1);
    return Parsed.of(
        new ChangeDraft(
            tenant,
            null,
            context + (revision.isEmpty() ? "" : "@" + revision),
            name,
            "deployment",
            name + ": synchronisation " + body.text("state"),
            body.text("target_url")));
  }
}
