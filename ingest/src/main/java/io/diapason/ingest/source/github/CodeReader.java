package io.diapason.ingest.source.github;

import io.diapason.ingest.normalize.FirstText;
import io.diapason.ingest.normalize.ShortRevision;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import java.util.Set;

/** Reads what was pushed, merged, released and published. */
final class CodeReader {

  private static final Set<String> OUT = Set.of("published", "released", "prereleased");

  private CodeReader() {}

  static Parsed read(Fields body, String event, String tenant) {
    Repository repository = Repository.of(body);
    String ref = event.equals("push") ? body.required("what was pushed", "ref") : "";
    if (!body.isSound()) {
      return body.refused();
    }
    switch (event) {
      case "push":
        return push(body, repository, ref, tenant);
      case "release":
        return release(body, repository, tenant);
      case "pull_request":
        return merge(body, repository, tenant);
      default: // A package, under its old name or its new one.
        return published(body.object(event), body.text("action"), repository, tenant);
    }
  }

  private static Parsed push(Fields body, Repository repository, String ref, String tenant) {
    boolean deleted = body.text("deleted").equals("true");
    String revision = deleted ? body.text("before") : body.text("after");
    String what = ref.replaceFirst("^refs/tags/", "tag ").replaceFirst("^refs/heads/", "branch ");
    String message = body.text("head_commit.message").split("\\R", 2)[0];
    return repository.change(
        tenant,
        body.time("repository.pushed_at", "head_commit.timestamp"),
        "push/" + ref + "@" + revision + (deleted ? "/deleted" : ""),
        "push",
        deleted
            ? what + " deleted"
            : what
                + " pushed to "
                + ShortRevision.of(revision)
                + (message.isEmpty() ? "" : ", " + message),
        body.text("compare", "head_commit.url"));
  }

  private static Parsed release(Fields body, Repository repository, String tenant) {
    String tag = body.text("release.tag_name");
    if (!OUT.contains(body.text("action")) || body.text("release.draft").equals("true")) {
      return Parsed.nothing("a release that is not out");
    }
    return repository.change(
        tenant,
        body.time("release.published_at", "release.created_at"),
        "release/" + body.text("release.id", "release.tag_name"),
        "release",
        "release " + FirstText.of(body.text("release.name"), tag),
        body.text("release.html_url"));
  }

  private static Parsed merge(Fields body, Repository repository, String tenant) {
    boolean merged = body.text("pull_request.merged").equals("true");
    if (!merged || !body.text("action").equals("closed")) {
      return Parsed.nothing("a pull request that was not merged");
    }
    String number = body.text("pull_request.number", "number");
    return repository.change(
        tenant,
        body.time("pull_request.merged_at", "pull_request.closed_at"),
        "pull/" + number,
        "merge",
        "#"
            + number
            + " merged into "
            + body.text("pull_request.base.ref")
            + ", "
            + body.text("pull_request.title"),
        body.text("pull_request.html_url"));
  }

  private static Parsed published(
      Fields item, String action, Repository repository, String tenant) {
    if (!action.equals("published") && !action.equals("updated")) {
      return Parsed.nothing("a package that is not out");
    }
    String version = item.text("package_version.version", "package_version.name");
    return repository.change(
        tenant,
        item.time("package_version.updated_at", "package_version.created_at", "updated_at"),
        "package/" + item.text("name") + "/" + version,
        "release",
        "package " + item.text("name") + " " + ShortRevision.of(version),
        item.text("package_version.html_url", "html_url"));
  }
}
