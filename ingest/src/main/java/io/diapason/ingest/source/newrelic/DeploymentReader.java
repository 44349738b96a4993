package io.diapason.ingest.source.newrelic;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.ChangeDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;

/** Reads the mark of a deployment, which is a change and no alert. */
final class DeploymentReader {

  private DeploymentReader() {}

  static Parsed read(Fields deployment, String tenant) {
    String application =
        deployment.required("the application that was deployed", "application_name");
    if (!deployment.isSound()) {
      return deployment.refused();
    }
    String revision = deployment.text("revision");
    String url = deployment.text("deployment_url");
    return Parsed.of(
        new ChangeDraft(
            tenant,
            deployment.time("created_at"),
            FirstText.of(url, application + " " + revision),
            application,
            "deployment",
            FirstText.of(deployment.text("description"), application + " " + revision),
            url));
  }
}
