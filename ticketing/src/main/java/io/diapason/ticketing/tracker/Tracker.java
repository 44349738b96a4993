package io.diapason.ticketing.tracker;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Another system that keeps tickets. It decides nothing and retries nothing. Every stage fails with
 * {@link TrackerOutage} and nothing else, except on a bug.
 */
public interface Tracker {

  /** Tickets that carry a key, eldest first; usually one or none. */
  CompletionStage<List<ForeignRef>> find(String key);

  /** Opens a ticket. Whether there is one already is the caller's to find out. */
  CompletionStage<ForeignRef> create(Draft draft);

  /** Reads a ticket whole. */
  CompletionStage<ForeignTicket> read(String id);

  /** Changes a ticket. That a call succeeds does not prove that each field was taken. */
  CompletionStage<Void> update(String id, Edit edit);

  /** Adds a comment. */
  CompletionStage<Void> comment(String id, String text);

  /**
   * Tells that another ticket carries the work on, by a link where the tracker has links.
   *
   * @param elder the other ticket's id in this tracker
   */
  CompletionStage<Void> link(String id, String elder);

  /** Tickets with any key of ours that were changed since then; perhaps others and some twice. */
  CompletionStage<List<ForeignRef>> changedSince(Instant since);

  /**
   * The ids of the tickets that a webhook's body speaks of; null when it is none of this tracker's.
   */
  @Nullable List<String> touched(byte[] body);
}
