package io.diapason.ingest.silence;

import io.diapason.ingest.matcher.LabelMatcher;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.BodyReader;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.Trees;
import io.diapason.vocabulary.Silence;
import io.diapason.vocabulary.SilenceMatcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    List<SilenceMatcher> matchers = matchers(fields);
    Instant startsAt = moment(fields, "startsAt");
    Instant endsAt = moment(fields, "endsAt");
    String author = fields.required("the author", "createdBy");
    if (startsAt != null && endsAt != null) {
      checkTimes(fields, startsAt, endsAt, now);
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
            fields.texts("annotations")),
        "");
  }

  private static List<SilenceMatcher> matchers(Fields fields) {
    List<SilenceMatcher> matchers = new ArrayList<>();
    for (Fields one : fields.list("matchers")) {
      String name = one.required("the name of a label", "name");
      String value = one.node().path("value").asText("");
      SilenceMatcher matcher =
          new SilenceMatcher(
              name,
              value,
              one.node().path("isRegex").asBoolean(false),
              one.node().path("isEqual").asBoolean(true));
      if (!one.isSound()) {
        fields.wrong(Rejection.Reason.MISSING_FIELD, "a label", "matchers", "a matcher without");
      } else if (isReadable(fields, matcher)) {
        matchers.add(matcher);
      }
    }
    // One that every alert meets would quiet the whole house.
    if (fields.isSound() && matchers.stream().allMatch(PostedSilence::meetsNothing)) {
      fields.wrong(
          Rejection.Reason.BAD_VALUE,
          "at least one matcher that an empty label does not meet",
          "matchers",
          matchers.isEmpty() ? "none" : "none among " + matchers.size());
    }
    return matchers;
  }

  private static boolean isReadable(Fields fields, SilenceMatcher matcher) {
    try {
      SilenceMatching.matcher(matcher);
      return true;
    } catch (IllegalArgumentException e) {
      fields.wrong(
          Rejection.Reason.BAD_VALUE,
          "an expression in RE2's syntax",
          "matchers",
          Found.text(matcher.value()));
      return false;
    }
  }

  private static boolean meetsNothing(SilenceMatcher matcher) {
    LabelMatcher compiled = SilenceMatching.matcher(matcher);
    return compiled.matches(Map.of());
  }

  private static @Nullable Instant moment(Fields fields, String path) {
    String text = fields.required("an RFC 3339 time", path);
    Instant moment = fields.time(path);
    if (moment == null && !text.isEmpty()) {
      fields.wrong(Rejection.Reason.BAD_VALUE, "an RFC 3339 time", path, Found.text(text));
    }
    return moment;
  }

  private static void checkTimes(Fields fields, Instant startsAt, Instant endsAt, Instant now) {
    if (!endsAt.isAfter(startsAt)) {
      fields.wrong(
          Rejection.Reason.BAD_VALUE, "an end after the start", "endsAt", endsAt.toString());
    } else if (endsAt.isBefore(now)) {
      fields.wrong(Rejection.Reason.BAD_VALUE, "an end in the future", "endsAt", endsAt.toString());
    }
  }
}
