package io.diapason.ingest.source.github;

import io.diapason.ingest.source.body.Fields;
import java.util.List;

/** Tells the kind of an event by its body, for where a relay has lost the header. */
final class EventName {

  /** The first of these fields that is there names the kind; the order matters. */
  private static final List<String> TELLING =
      List.of(
          "deployment_status",
          "deployment",
          "workflow_job",
          "workflow_run",
          "check_run",
          "check_suite",
          "release",
          "registry_package",
          "package");

  private EventName() {}

  static String of(Fields body) {
    for (String field : TELLING) {
      if (body.at(field).isObject()) {
        return field;
      }
    }
    if (body.has("zen") || body.has("hook_id")) {
      return "ping";
    }
    if (body.has("alert")) {
      return finding(body);
    }
    if (body.has("ref") && body.has("after")) {
      return "push";
    }
    return conversation(body);
  }

  private static String finding(Fields body) {
    if (body.has("alert.rule")) {
      return "code_scanning_alert";
    }
    if (body.has("alert.secret_type")) {
      return "secret_scanning_alert";
    }
    return body.has("alert.dependency") || body.has("alert.security_advisory")
        ? "dependabot_alert"
        : "repository_vulnerability_alert";
  }

  private static String conversation(Fields body) {
    boolean talk = body.has("comment") || body.has("review") || body.has("issue");
    if (body.has("pull_request")) {
      return talk ? "pull_request_review" : "pull_request";
    }
    if (talk) {
      return "issues";
    }
    return body.has("repository") && body.has("sender") ? "repository" : "";
  }
}
