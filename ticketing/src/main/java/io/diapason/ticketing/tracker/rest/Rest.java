package io.diapason.ticketing.tracker.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletionStage;

/** Calls one tracker. */
public interface Rest {

  /**
   * Calls it once.
   *
   * @return the body of a good answer, a missing node when there is none; fails with {@link
   *     io.diapason.ticketing.tracker.TrackerOutage}
   */
  CompletionStage<JsonNode> call(Call call);
}
