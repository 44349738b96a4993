package io.diapason.ingest.source.gitlab;

import io.diapason.ingest.source.ChangeDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The project that an event is about.
 *
 * @param name the last step of its path
 * @param full its path
 * @param url where GitLab shows it
 */
record Project(String name, String full, String url) {

  static Project of(Fields body) {
    String full =
        body.required(
            "the project",
            "project.path_with_namespace",
            "project_name",
            "project.name",
            "repository.name");
    String bare = full.substring(full.lastIndexOf('/') + 1).strip();
    return new Project(
        bare, full, body.text("project.web_url", "repository.homepage", "project.homepage"));
  }

  /** A change of it; numbers are only unique for one kind of thing in one project. */
  Parsed change(
      String tenant, @Nullable Instant at, String id, String kind, String summary, String link) {
    String shown = link.isEmpty() ? url : link;
    return Parsed.of(
        new ChangeDraft(tenant, at, full + "/" + id, name, kind, name + ": " + summary, shown));
  }

  /** The page of a thing in the project; empty when GitLab did not say where it is. */
  String page(String path) {
    return url.isEmpty() ? "" : url + "/-/" + path;
  }
}
