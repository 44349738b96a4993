package io.diapason.ingest.silence;

import io.diapason.ingest.recurrence.Recurrence;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.Fields;
import io.diapason.vocabulary.SilenceMatcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what silences and maintenance windows have in common: matchers, times, recurrence. */
public final class PostedMatchers {

  private PostedMatchers() {}

  /** Reads {@code matchers}; what is wrong with them is told to the fields. */
  public static List<SilenceMatcher> read(Fields fields) {
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
    return matchers;
  }

  /** Demands that not every alert meets them, which would quiet the whole house. */
  public static void checkNarrow(Fields fields, List<SilenceMatcher> matchers) {
    if (fields.isSound()
        && matchers.stream()
            .allMatch(matcher -> SilenceMatching.matcher(matcher).matches(Map.of()))) {
      fields.wrong(
          Rejection.Reason.BAD_VALUE,
          "at least one matcher that an empty label does not meet",
          "matchers",
          matchers.isEmpty() ? "none" : "none among " + matchers.size());
    }
  }

  /** Reads a moment that must be there; null, and told to the fields, when it is not. */
  public static @Nullable Instant moment(Fields fields, String path) {
    String text = fields.required("an RFC 3339 time", path);
    Instant moment = fields.time(path);
    if (moment == null && !text.isEmpty()) {
      fields.wrong(Rejection.Reason.BAD_VALUE, "an RFC 3339 time", path, Found.text(text));
    }
    return moment;
  }

  /** Demands an end after the start, a zone that is known and a rule that can be followed. */
  public static void checkTimes(Fields fields, Recurrence times, Instant now) {
    String ends = times.endsAt().toString();
    if (!times.endsAt().isAfter(times.startsAt())) {
      fields.wrong(Rejection.Reason.BAD_VALUE, "an end after the start", "endsAt", ends);
    } else if (times.rule().isEmpty() && times.endsAt().isBefore(now)) {
      fields.wrong(Rejection.Reason.BAD_VALUE, "an end in the future", "endsAt", ends);
    } else if (!times.hasKnownZone()) {
      fields.wrong(
          Rejection.Reason.BAD_VALUE,
          "a time zone such as Europe/Berlin",
          "zone",
          Found.text(times.zone()));
    } else if (!times.hasSoundRule()) {
      fields.wrong(
          Rejection.Reason.BAD_VALUE,
          "a recurrence rule of RFC 5545, such as FREQ=WEEKLY;BYDAY=SA, whose times do not overlap",
          "recurrence",
          Found.text(times.rule()));
    }
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
}
