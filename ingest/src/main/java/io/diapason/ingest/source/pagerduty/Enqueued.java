package io.diapason.ingest.source.pagerduty;

import io.diapason.ingest.source.AlertDraft;
import io.diapason.ingest.source.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one body of {@code /v2/enqueue} says.
 *
 * @param draft the alert; null when the body is refused
 * @param dedupKey the sender's key of the alert, or the one made for it; returned to the sender
 * @param problems everything that is wrong with the body; empty when it is accepted
 */
public record Enqueued(@Nullable AlertDraft draft, String dedupKey, List<Rejection> problems) {

  public Enqueued {
    problems = List.copyOf(problems);
  }
}
