package io.diapason.ingest.source.github;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.util.Set;

/** Webhooks of GitHub, also in the form encoding. */
public final class GithubSource implements Source {

  static final String NAME = "github";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("github_webhook");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    String header = posted.header("x-github-event");
    return EachObject.of(posted, body -> read(body, header, tenant));
  }

  private static Parsed read(Fields body, String header, String tenant) {
    String event = FirstText.of(header, EventName.of(body));
    switch (event) {
      case "":
        body.wrong(
            Rejection.Reason.MISSING_FIELD, "the header X-GitHub-Event", "the request", "none");
        return body.refused();
      case "deployment":
      case "deployment_status":
        return DeploymentReader.read(body, event, tenant);
      case "workflow_run":
      case "check_run":
        return RunReader.read(body, event, tenant);
      case "push":
      case "release":
      case "pull_request":
      case "package":
      case "registry_package":
        return CodeReader.read(body, event, tenant);
      case "code_scanning_alert":
      case "dependabot_alert":
      case "secret_scanning_alert":
      case "repository_vulnerability_alert":
        return FindingReader.read(body, event, tenant);
      default: // GitHub has some seventy kinds of event, and adds to them.
        return Parsed.nothing("an event of kind " + event + " alters nothing");
    }
  }
}
