package io.diapason.ingest.source.cloudevents;

import com.fasterxml.jackson.databind.JsonNode;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Rejection;
import io.diapason.ingest.source.Source;
import io.diapason.ingest.source.Sources;
import io.diapason.ingest.source.body.EachObject;
import io.diapason.ingest.source.body.Fields;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** CloudEvents in any of the modes of the HTTP binding. */
public final class CloudeventsSource implements Source {

  static final String NAME = "cloudevents";

  private final Sources known;

  /** Passes data in the shape of one of these sources on to it. */
  public CloudeventsSource(Sources known) {
    this.known = known;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("cloudevent");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    if (!posted.header("ce-specversion").isEmpty() || !posted.header("ce-type").isEmpty()) {
      return event(Binary.fields(posted), tenant);
    }
    return EachObject.of(posted, event -> event(event, tenant));
  }

  private Parsed event(Fields event, String tenant) {
    String type = event.required("the type of the event", "type");
    event.required("the source of the event", "source");
    event.required("the id of the event", "id");
    // What was 0.3 has the same attributes; it is still sent.
    if (!event.text("specversion").matches("|1\\..*|0\\.3")) {
      event.wrong(
          Rejection.Reason.BAD_VALUE,
          "'1.0'",
          "specversion",
          "'" + event.text("specversion") + "'");
    }
    if (!event.isSound()) {
      return event.refused();
    }
    JsonNode content = EventContent.of(event);
    if (type.startsWith("dev.cdevents.")) {
      return DeliveryEvent.read(event, Fields.of(content, event.position()), tenant);
    }
    Source source = knownShape(content);
    return source == null
        ? Parsed.of(EventAlert.draft(event, content, tenant))
        : source.read(
            new Posted(
                Map.of("content-type", "application/json"),
                Map.of(),
                content.toString().getBytes(StandardCharsets.UTF_8)),
            tenant);
  }

  private @Nullable Source knownShape(JsonNode content) {
    return known.find(KnownShape.of(content)).orElse(null);
  }
}
