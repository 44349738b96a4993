package io.diapason.ingest.source.github;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.ShortRevision;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;

/** Reads runs of workflows and of checks; from its start to its conclusion a run is one change. */
final class RunReader {

  private RunReader() {}

  static Parsed read(Fields body, String event, String tenant) {
    Repository repository = Repository.of(body);
    Fields run = body.object(event);
    String id = body.required("the id of the run", event + ".id");
    String status = run.text("status");
    String conclusion = run.text("conclusion");
    if (!body.isSound()) {
      return body.refused();
    }
    boolean waits = conclusion.isEmpty() && !status.equals("in_progress");
    if (waits || conclusion.equals("skipped") || body.text("action").equals("requested")) {
      return Parsed.nothing("a run that waits or was skipped");
    }
    String name =
        FirstText.of(run.text("name"), body.text("workflow.name"), run.text("display_title"));
    return repository.change(
        tenant,
        conclusion.isEmpty()
            ? run.time("run_started_at", "started_at", "created_at")
            : run.time("completed_at", "updated_at"),
        (event.equals("check_run") ? "check/" : "run/") + id,
        "build",
        name
            + " of "
            + run.text("head_branch", "check_suite.head_branch")
            + " ("
            + ShortRevision.of(run.text("head_sha"))
            + "): "
            + FirstText.of(conclusion, "in progress").replace('_', ' '),
        run.text("html_url", "details_url"));
  }
}
