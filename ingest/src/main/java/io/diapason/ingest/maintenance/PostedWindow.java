package io.diapason.ingest.maintenance;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.recurrence.Recurrence;
import io.diapason.ingest.silence.PostedMatchers;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Position;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.body.BodyReader;
import io.diapason.ingest.source.body.Fields;
import io.diapason.ingest.source.body.Trees;
import io.diapason.vocabulary.MaintenanceWindow;
import io.diapason.vocabulary.SilenceMatcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body of {@code POST /api/v1/maintenance-windows}, read.
 *
 * @param kept what is to be kept; null when the body is refused
 * @param problem why it is refused; empty when it is not
 */
public record PostedWindow(@Nullable KeptWindow kept, String problem) {

  private static final int MOST_CIS = 1_000;

  /** Whose window it becomes, under which id, and when it was posted. */
  public record Stamp(String tenant, String id, Instant at) {}

  /** Reads a body. */
  public static PostedWindow read(byte[] body, Stamp stamp) {
    Trees trees = BodyReader.read(Posted.of(body));
    Rejection unreadable = trees.problem();
    if (unreadable != null) {
      return new PostedWindow(null, unreadable.message());
    }
    if (trees.values().size() != 1) {
      return new PostedWindow(null, "Expected one window, but found " + trees.values().size());
    }
    Fields fields = Fields.of(trees.values().get(0), Position.whole(body));
    List<String> cis = cis(fields);
    List<SilenceMatcher> matchers = PostedMatchers.read(fields);
    if (cis.isEmpty() || !matchers.isEmpty()) {
      PostedMatchers.checkNarrow(fields, matchers);
    }
    Instant startsAt = PostedMatchers.moment(fields, "startsAt");
    Instant endsAt = PostedMatchers.moment(fields, "endsAt");
    Recurrence times =
        new Recurrence(
            startsAt == null ? stamp.at() : startsAt,
            endsAt == null ? stamp.at() : endsAt,
            fields.text("recurrence"),
            fields.text("zone"));
    if (startsAt != null && endsAt != null) {
      PostedMatchers.checkTimes(fields, times, stamp.at());
    }
    if (!fields.isSound()) {
      return new PostedWindow(null, fields.problem().message());
    }
    return new PostedWindow(kept(fields, times, new Subject(cis, matchers), stamp), "");
  }

  /** What a window is about. */
  private record Subject(List<String> cis, List<SilenceMatcher> matchers) {}

  private static KeptWindow kept(Fields fields, Recurrence times, Subject subject, Stamp stamp) {
    MaintenanceWindow window =
        new MaintenanceWindow(
            stamp.id(),
            stamp.tenant(),
            subject.cis(),
            subject.matchers(),
            times.startsAt(),
            times.endsAt(),
            times.rule(),
            times.zone(),
            fields.text("comment"));
    return new KeptWindow(window, fields.text("createdBy"), stamp.at());
  }

  private static List<String> cis(Fields fields) {
    List<String> cis = new ArrayList<>();
    JsonNode named = fields.at("cis");
    if (named.isMissingNode() || named.isNull()) {
      return cis;
    }
    for (JsonNode one : named) {
      if (one.isTextual() && !one.asText().isBlank()) {
        cis.add(one.asText());
      }
    }
    if (cis.isEmpty() || cis.size() != named.size() || cis.size() > MOST_CIS) {
      fields.wrong(
          Rejection.Reason.BAD_VALUE,
          "a list of the ids of 1 to " + MOST_CIS + " CIs",
          "cis",
          Found.text(named.toString()));
    }
    return cis;
  }
}
