package io.diapason.ingest.source.gitlab;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.ShortRevision;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;

/** Reads what was pushed, merged, released and switched. */
final class CodeReader {

  private CodeReader() {}

  static Parsed read(Fields body, String kind, String tenant) {
    Project project = Project.of(body);
    if (!body.isSound()) {
      return body.refused();
    }
    return switch (kind) {
      case "release" -> release(body, project, tenant);
      case "merge_request" -> merge(body.object("object_attributes"), project, tenant);
      case "feature_flag" -> flag(body.object("object_attributes"), project, tenant);
      default -> push(body, project, tenant);
    };
  }

  private static Parsed push(Fields body, Project project, String tenant) {
    String after = body.text("after", "checkout_sha");
    boolean deleted = after.matches("0+");
    String ref = body.text("ref");
    String what = ref.replaceFirst("^refs/tags/", "tag ").replaceFirst("^refs/heads/", "branch ");
    int last = Math.max(0, body.at("commits").size() - 1);
    String revision = deleted ? body.text("before") : after;
    return project.change(
        tenant,
        body.time("commits." + last + ".timestamp"),
        "push/" + ref + "@" + revision + (deleted ? "/deleted" : ""),
        "push",
        what + (deleted ? " deleted" : " pushed to " + ShortRevision.of(after)),
        FirstText.of(
            body.text("commits." + last + ".url"), deleted ? "" : project.page("commit/" + after)));
  }

  private static Parsed release(Fields body, Project project, String tenant) {
    if (body.text("action").equals("delete")) {
      return Parsed.nothing("a release that was deleted");
    }
    return project.change(
        tenant,
        body.time("released_at", "created_at"),
        "release/" + body.text("tag", "id"),
        "release",
        "release " + body.text("name", "tag"),
        body.text("url"));
  }

  private static Parsed merge(Fields request, Project project, String tenant) {
    if (!request.text("action").equals("merge")) {
      return Parsed.nothing("a merge request that was not merged");
    }
    return project.change(
        tenant,
        request.time("merged_at", "updated_at"),
        "merge_request/" + request.text("iid", "id"),
        "merge",
        "!"
            + request.text("iid")
            + " merged into "
            + request.text("target_branch")
            + ", "
            + request.text("title"),
        request.text("url"));
  }

  /** GitLab does not say when; each position of the switch is a change of its own. */
  private static Parsed flag(Fields flag, Project project, String tenant) {
    boolean active = flag.text("active").equals("true");
    return project.change(
        tenant,
        null,
        "feature_flag/" + flag.text("id") + (active ? "/on" : "/off"),
        "configuration",
        "feature flag " + flag.text("name") + " switched " + (active ? "on" : "off"),
        project.page("feature_flags"));
  }
}
