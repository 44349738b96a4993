package io.diapason.ingest.source.pagerduty;

import io.diapason.ingest.source.ChangeDraft;
import io.diapason.ingest.source.Rejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one body of {@code /v2/change/enqueue} says.
 *
 * @param draft the change; null when the body is refused
 * @param problems everything that is wrong with the body; empty when it is accepted
 */
public record EnqueuedChange(@Nullable ChangeDraft draft, List<Rejection> problems) {

  public EnqueuedChange {
    problems = List.copyOf(problems);
  }
}
