package io.diapason.ingest.source.pagerduty;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Parsed;
import io.diapason.ingest.source.Posted;
import io.diapason.ingest.source.Source;
import java.util.List;
import java.util.Set;

/** Whoever speaks PagerDuty's Events API v2. */
public final class PagerDutySource implements Source {

  @Override
  public String name() {
    return EnqueueParser.SOURCE;
  }

  @Override
  public Set<String> aliases() {
    return Set.of("pagerduty_events");
  }

  @Override
  public Parsed read(Posted posted, String tenant) {
    Enqueued enqueued = EnqueueParser.parse(posted.body(), tenant);
    AlertDraft draft = enqueued.draft();
    return new Parsed(draft == null ? List.of() : List.of(draft), enqueued.problems());
  }
}
