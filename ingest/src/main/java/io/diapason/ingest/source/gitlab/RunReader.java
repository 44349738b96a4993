package io.diapason.ingest.source.gitlab;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.ShortRevision;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import java.util.Set;

/** Reads deployments, pipelines and jobs; all states of one are the same change. */
final class RunReader {

  /** In every other state it waits, or it was decided not to run it. */
  private static final Set<String> DOING =
      Set.of("running", "success", "failed", "canceled", "canceling");

  private RunReader() {}

  static Parsed read(Fields body, String kind, String tenant) {
    Project project = Project.of(body);
    String path =
        switch (kind) {
          case "deployment" -> "status";
          case "pipeline" -> "object_attributes.status";
          default -> "build_status";
        };
    String state = body.required("its state", path);
    if (!body.isSound()) {
      return body.refused();
    }
    if (!DOING.contains(state)) {
      return Parsed.nothing("a " + kind + " that is " + state);
    }
    return switch (kind) {
      case "deployment" -> deployment(body, project, state, tenant);
      case "pipeline" -> pipeline(body, project, state, tenant);
      default -> job(body, project, state, tenant);
    };
  }

  private static Parsed deployment(Fields body, Project project, String state, String tenant) {
    return project.change(
        tenant,
        body.time("status_changed_at"),
        "deployment/" + body.text("deployment_id", "deployable_id"),
        "deployment",
        "deployment of "
            + body.text("ref", "short_sha")
            + " to "
            + body.text("environment")
            + ": "
            + state,
        body.text("deployable_url", "commit_url"));
  }

  private static Parsed pipeline(Fields body, Project project, String state, String tenant) {
    Fields run = body.object("object_attributes");
    return project.change(
        tenant,
        run.time("finished_at", "started_at", "created_at"),
        "pipeline/" + run.text("id"),
        "build",
        "pipeline of " + run.text("ref") + " (" + ShortRevision.of(run.text("sha")) + "): " + state,
        FirstText.of(run.text("url"), project.page("pipelines/" + run.text("id"))));
  }

  /** A job that has an environment is what deploys to it. */
  private static Parsed job(Fields body, Project project, String state, String tenant) {
    String environment = body.text("environment.name");
    return project.change(
        tenant,
        body.time("build_finished_at", "build_started_at", "build_created_at"),
        "job/" + body.text("build_id"),
        environment.isEmpty() ? "build" : "deployment",
        "job "
            + body.text("build_name")
            + " of "
            + body.text("ref")
            + (environment.isEmpty() ? "" : " to " + environment)
            + ": "
            + state,
        project.page("jobs/" + body.text("build_id")));
  }
}
