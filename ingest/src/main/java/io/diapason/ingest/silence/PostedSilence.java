package io.diapason.ingest.silence;

import io.diapason.ingest.recurrence.Recurrence;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.BodyReader;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.Trees;
import io.diapason.vocabulary.Silence;
import io.diapason.vocabulary.SilenceMatcher;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body of {@code POST /api/v2/silences}, read.
 *
 * @param silence what is wished; null when the body is refused
 * @param problem why it is refused; empty when it is not
 */
public record PostedSilence(@Nullable Silence silence, String problem) {

  /** Reads a body; its id is empty when the silence is new. */
  public static PostedSilence read(byte[] body, String tenant, Instant now) {
    Trees trees = BodyReader.read(Posted.of(body));
    Rejection unreadable = trees.problem();
    if (unreadable != null) {
      return new PostedSilence(null, unreadable.message());
    }
    if (trees.values().size() != 1) {
      return new PostedSilence(null, "Expected one silence, but found " + trees.values().size());
    }
    Fields fields = Fields.of(trees.values().get(0), Position.whole(body));
    List<SilenceMatcher> matchers = PostedMatchers.read(fields);
    PostedMatchers.checkNarrow(fields, matchers);
    Instant startsAt = PostedMatchers.moment(fields, "startsAt");
    Instant endsAt = PostedMatchers.moment(fields, "endsAt");
    String rule = fields.text("recurrence");
    String zone = fields.text("zone");
    String author = fields.required("the author", "createdBy");
    if (startsAt != null && endsAt != null) {
      PostedMatchers.checkTimes(fields, new Recurrence(startsAt, endsAt, rule, zone), now);
    }
    if (!fields.isSound() || startsAt == null || endsAt == null) {
      return new PostedSilence(null, fields.problem().message());
    }
    return new PostedSilence(
        new Silence(
            fields.text("id"),
            tenant,
            matchers,
            startsAt,
            endsAt,
            now,
            author,
            fields.text("comment"),
            fields.texts("annotations"),
            rule,
            zone),
        "");
  }
}
