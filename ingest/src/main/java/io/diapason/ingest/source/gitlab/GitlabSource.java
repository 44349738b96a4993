package io.diapason.ingest.source.gitlab;

import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.util.Set;

/** Webhooks and system hooks of GitLab. */
public final class GitlabSource implements Source {

  @Override
  public String name() {
    return "gitlab";
  }

  @Override
  public Set<String> aliases() {
    return Set.of("gitlab_webhook");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, body -> read(body, tenant));
  }

  private static Parsed read(Fields body, String tenant) {
    String kind = body.required("the kind of event", "object_kind", "event_name", "event_type");
    switch (kind) {
      case "":
        return body.refused();
      case "deployment":
      case "pipeline":
      case "build":
      case "job":
        return RunReader.read(body, kind, tenant);
      case "push":
      case "tag_push":
      case "release":
      case "merge_request":
      case "feature_flag":
        return CodeReader.read(body, kind, tenant);
      default: // GitLab has some fifty kinds of event, and adds to them.
        return Parsed.nothing("an event of kind " + kind + " alters nothing");
    }
  }
}
