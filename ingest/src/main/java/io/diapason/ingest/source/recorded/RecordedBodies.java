package io.diapason.ingest.source.recorded;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.alertmanager.AlertmanagerParser;
import io.diapason.ingest.source.pagerduty.EnqueueParser;
import io.diapason.ingest.source.pagerduty.Enqueued;
import java.util.List;
import java.util.Optional;

/** Reads bodies that were recorded as they stood on the wire, by the name of their source. */
public final class RecordedBodies {

  private RecordedBodies() {}

  /** The sources that can be read. */
  public static List<String> sources() {
    return List.of(AlertmanagerParser.SOURCE, EnqueueParser.SOURCE);
  }

  /** Reads a body; empty when nobody here knows the source. */
  public static Optional<Parsed> parse(String source, byte[] body, String tenant) {
    if (source.equals(AlertmanagerParser.SOURCE)) {
      return Optional.of(AlertmanagerParser.recorded(body, tenant));
    }
    return source.equals(EnqueueParser.SOURCE)
        ? Optional.of(parsed(EnqueueParser.parse(body, tenant)))
        : Optional.empty();
  }

  private static Parsed parsed(Enqueued enqueued) {
    AlertDraft draft = enqueued.draft();
    return new Parsed(draft == null ? List.of() : List.of(draft), enqueued.problems());
  }
}
