package io.diapason.ingest.source.kapacitor;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.AlertDraftBuilder;
import io.diapason.ingest.source.Found;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Alerts of InfluxData's Kapacitor. */
public final class KapacitorSource implements Source {

  private static final String NAME = "kapacitor";

  private static final Set<String> LEVELS =
      Set.of("OK", "INFO", "WARN", "WARNING", "CRIT", "CRITICAL", "");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("extra_kapacitor");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    return EachObject.of(posted, body -> read(body, tenant));
  }

  private static Parsed read(Fields body, String tenant) {
    String id = body.required("the id of the alert", "id");
    String level = body.text("level").toUpperCase(Locale.ROOT);
    if (!LEVELS.contains(level)) {
      body.wrong(
          Rejection.Reason.BAD_VALUE,
          "'OK', 'INFO', 'WARNING' or 'CRITICAL'",
          "level",
          Found.text(level));
    }
    if (!body.isSound()) {
      return body.refused();
    }
    boolean over = level.equals("OK");
    return Parsed.of(
        AlertDraftBuilder.of(NAME, tenant, body.position())
            .says(over ? AlertDraft.Says.RESOLVED : AlertDraft.Says.FIRING)
            .identity("id", id)
            .name(name(body, id))
            .severity(over ? body.text("previousLevel") : level)
            .summary(body.text("message"), body.text("details"))
            .labels(tags(body))
            .label("measurement", body.text("data.series.0.name"))
            .annotation("details", body.text("details"))
            .startsAt(began(body))
            .endsAt(over ? body.time("time") : null)
            .build());
  }

  /** By default an id is the name of the task and the group, {@code cpu:host=web01}. */
  private static String name(Fields body, String id) {
    String task = id.split("[:/]", 2)[0];
    boolean telling = task.chars().anyMatch(Character::isLetter);
    return telling ? task : body.text("message", "id");
  }

  /** A tag called device is a disk, and a name called check is none of ours. */
  private static Map<String, String> tags(Fields body) {
    Map<String, String> tags = new LinkedHashMap<>();
    body.texts("data.series.0.tags")
        .forEach((tag, text) -> tags.put(tag.equals("device") ? "disk" : tag, text));
    return tags;
  }

  /** The duration counts nanoseconds from when the alert left OK. */
  private static @Nullable Instant began(Fields body) {
    Instant at = body.time("time");
    long lasted = body.at("duration").asLong(0);
    return at == null || lasted < 0 ? at : at.minusNanos(lasted);
  }
}
