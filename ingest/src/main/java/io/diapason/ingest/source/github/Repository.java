package io.diapason.ingest.source.github;

import io.diapason.ingest.source.ChangeDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.body.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The repository that an event is about.
 *
 * @param name without its owner
 * @param full with its owner
 * @param url where GitHub shows it
 */
record Repository(String name, String full, String url) {

  static Repository of(Fields body) {
    String full = body.required("the repository", "repository.full_name", "repository.name");
    String bare = full.substring(full.lastIndexOf('/') + 1);
    return new Repository(bare, full, body.text("repository.html_url"));
  }

  /** A change of it; numbers are only unique for one kind of thing in one repository. */
  Parsed change(
      String tenant, @Nullable Instant at, String id, String kind, String summary, String link) {
    String shown = link.isEmpty() ? url : link;
    return Parsed.of(
        new ChangeDraft(tenant, at, full + "/" + id, name, kind, name + ": " + summary, shown));
  }
}
