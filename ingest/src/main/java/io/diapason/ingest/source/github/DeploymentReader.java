package io.diapason.ingest.source.github;

import io.diapason.ingest.normalize.ShortRevision;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.Fields;
import java.util.Set;

/** Reads deployments; all states of one are the same change. */
final class DeploymentReader {

  private static final Set<String> DOING = Set.of("in_progress", "success", "failure", "error");
  private static final Set<String> IDLE = Set.of("queued", "pending", "waiting", "inactive");

  private DeploymentReader() {}

  static Parsed read(Fields body, String event, String tenant) {
    Repository repository = Repository.of(body);
    String id = body.required("the id of the deployment", "deployment.id");
    boolean status = event.equals("deployment_status");
    String state = status ? body.required("the state", "deployment_status.state") : "in_progress";
    if (!state.isEmpty() && !DOING.contains(state) && !IDLE.contains(state)) {
      body.wrong(
          Rejection.Reason.BAD_VALUE,
          "a state of a deployment",
          "deployment_status.state",
          Found.text(state));
    }
    if (!body.isSound()) {
      return body.refused();
    }
    if (IDLE.contains(state)) {
      return Parsed.nothing("a deployment that waits or was replaced");
    }
    return repository.change(
        tenant,
        status
            ? body.time("deployment_status.updated_at", "deployment_status.created_at")
            : body.time("deployment.created_at"),
        "deployment/" + id,
        "deployment",
        summary(body, status ? state : "begun"),
        body.text(
            "deployment_status.log_url", "deployment_status.target_url", "workflow_run.html_url"));
  }

  private static String summary(Fields body, String state) {
    String environment = body.text("deployment_status.environment", "deployment.environment");
    return "deployment of "
        + body.text("deployment.ref")
        + " ("
        + ShortRevision.of(body.text("deployment.sha"))
        + ") to "
        + environment
        + ": "
        + state.replace('_', ' ');
  }
}
