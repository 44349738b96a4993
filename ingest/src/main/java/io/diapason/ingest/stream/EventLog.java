package io.diapason.ingest.stream;

import io.diapason.vocabulary.AlertEvent;
import io.diapason.vocabulary.Change;
import io.diapason.vocabulary.Control;
import io.diapason.vocabulary.DeadLetter;
import io.diapason.vocabulary.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The log of record, as the door writes it. Entries of one key keep the order in which they were
 * appended, and so do a tick and the entries before and behind it.
 *
 * <p>A stage completes when everything handed over is durable, <em>however late</em>: the log does
 * not give up an entry that it has taken, because its number is given and a gap would look like a
 * loss. How long a sender waits is decided by the caller. A stage fails with {@link LogOutage} only
 * when the entries are not in the log and never will be. No method blocks.
 */
public interface EventLog extends AutoCloseable {

  /** Appends alerts in their order; completes when all of them are durable. */
  CompletionStage<Void> appendAlerts(List<AlertEvent> events);

  /** Appends a change. */
  CompletionStage<Void> appendChange(Change change);

  /** Appends what the engine is to work by from now on. */
  CompletionStage<Void> appendControl(Control control);

  /** Appends what was refused. */
  CompletionStage<Void> appendDeadLetter(DeadLetter letter);

  /** Writes a tick into every partition of alerts, changes and control. */
  CompletionStage<Void> tick(Receipt lastGiven, Instant at);

  /**
   * The newest {@code receivedAt} in the log, ticks included, so that a restarted door never stamps
   * earlier; {@link Instant#EPOCH} when the log is empty.
   */
  CompletionStage<Instant> lastReceivedAt();

  /** Why entries should not even be stamped now; null while the log takes them. */
  @Nullable LogOutage outage();

  /** Waits a few seconds for what is on its way; whatever is appended later fails. */
  @Override
  void close();
}
