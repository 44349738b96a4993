package io.diapason.ticketing.explanation;

import io.diapason.vocabulary.Explanation;
import io.diapason.vocabulary.Fingerprint;
import io.diapason.vocabulary.IncidentId;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * A copy of what the stream says of reasons. Taking the same explanation again changes nothing.
 * Stages fail with {@link io.diapason.ticketing.ticket.StoreOutage}.
 */
public interface ExplanationStore {

  /**
   * When an alert became a member, which is when the reason was written down.
   *
   * @param alert which
   * @param at the stream's time
   */
  record Moment(Fingerprint alert, Instant at) {}

  /** Takes explanations in. When the stage completes they are durable and can be found. */
  CompletionStage<Void> apply(List<Explanation> explanations);

  /** Why these alerts opened or joined an incident at these moments, as far as it is known. */
  CompletionStage<List<Explanation>> joins(String tenant, List<Moment> moments);

  /** How an incident was merged or parted, oldest first, the first so many. */
  CompletionStage<List<Explanation>> turns(String tenant, IncidentId incident, int limit);
}
